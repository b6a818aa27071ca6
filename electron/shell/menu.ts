import { Menu, type MenuItemConstructorOptions } from 'electron'
import { places } from '#core/places.ts'

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
        ...places.map(({ words, to }, at) => place(words, to, `CommandOrControl+${at + 1}`)),
        { type: 'separator' },
        place('Settings', '/settings', 'CommandOrControl+,'),
      ],
    },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
