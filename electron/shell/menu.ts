import { Menu, type MenuItemConstructorOptions } from 'electron'

/** Roles of the system plus our places. In the exam room there is no menu to leave by accident. */
export function setMenu(go: (to: string) => void, platform: NodeJS.Platform): void {
  const place = (label: string, to: string, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => go(to),
  })
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { role: 'editMenu' },
    {
      label: 'Go',
      submenu: [
        place('Home', '/home', 'CommandOrControl+1'),
        place('Library', '/library', 'CommandOrControl+2'),
        place('Map', '/map', 'CommandOrControl+3'),
        place('Exams', '/exams', 'CommandOrControl+4'),
        place('Record', '/record', 'CommandOrControl+5'),
        { type: 'separator' },
        place('Settings', '/settings', 'CommandOrControl+,'),
      ],
    },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
