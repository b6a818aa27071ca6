import { toKeys } from './accelerator.ts'
import { HostEvent } from './host-event.ts'
import { windows } from './registry.ts'

type Template = Electron.MenuItemConstructorOptions

/** The items of a menu that is asked for by its role, as far as they have keys of their own. */
const ROLE_MENUS: Record<string, string[]> = {
  filemenu: ['quit'],
  viewmenu: ['reload', 'forceReload', 'toggleDevTools', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'],
  windowmenu: ['minimize', 'close'],
}

/** The keys Electron gives a role, and so the keys of its default menu. */
const ROLE_KEYS: Record<string, string> = {
  reload: 'ctrl+r',
  forcereload: 'ctrl+shift+r',
  toggledevtools: 'ctrl+shift+i',
  togglefullscreen: 'f11',
  resetzoom: 'ctrl+0',
  zoomin: 'ctrl++',
  zoomout: 'ctrl+-',
  close: 'ctrl+w',
  quit: 'ctrl+q',
  minimize: 'ctrl+m',
}

export class MenuItem {
  readonly label: string
  readonly id: string | undefined
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly click: () => void

  constructor(options: Template) {
    const { label, id, role, type, accelerator, submenu, enabled, visible, checked, click } = options
    this.label = label ?? ''
    this.id = id
    this.role = role?.toLowerCase()
    const items = submenu ?? ROLE_MENUS[this.role ?? '']?.map(each => ({ role: each }) as Template)
    this.submenu = Array.isArray(items) ? Menu.buildFromTemplate(items) : (items as Menu | undefined)
    this.type = type ?? (items ? 'submenu' : 'normal')
    this.accelerator = accelerator ? toKeys(accelerator) : ROLE_KEYS[this.role ?? '']
    this.enabled = enabled ?? true
    this.visible = visible ?? true
    this.checked = checked ?? false
    const act = click as ((item: MenuItem, window: unknown, event: HostEvent) => void) | undefined
    const focused = () => [...windows.values()].find(window => window.isFocused())
    this.click = () => act?.(this, focused(), new HostEvent())
  }
}

export class Menu {
  /** `undefined` until the app decides: Electron then shows a menu of its own, whose keys act. */
  private static current: Menu | null | undefined
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: (Template | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.current = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.current ?? null
  }
  /** What a key does: an item of the app's menu, or of Electron's default one. */
  static itemFor(keys: string): MenuItem | undefined {
    const menu = Menu.current === undefined ? defaultMenu() : Menu.current
    return menu?.all().find(item => item.enabled && item.accelerator === keys)
  }
  static keys(): string[] {
    return Menu.current?.all().flatMap(item => item.accelerator ?? []) ?? []
  }
  append(item: MenuItem): void {
    this.items.push(item)
  }
  getMenuItemById(id: string): MenuItem | null {
    return this.all().find(item => item.id === id) ?? null
  }
  private all(): MenuItem[] {
    return this.items.flatMap(item => [item, ...(item.submenu?.all() ?? [])])
  }
}

function defaultMenu(): Menu {
  return Menu.buildFromTemplate(Object.keys(ROLE_MENUS).map(role => ({ role }) as Template))
}
