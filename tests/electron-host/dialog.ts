// Dialogs belong to the system, and this host has none. A spec says what the person would have chosen; a person
// at the terminal is told what was chosen for them.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { boot } from './boot.ts'

type Given = { title?: string; message?: string; defaultPath?: string; defaultId?: number; cancelId?: number }

/** The window comes first, or is left out. */
function optionsOf(args: unknown[]): Given {
  return (args.at(-1) ?? {}) as Given
}

function mustNotBeDriven(name: string): void {
  const driven = boot().switches.some(([known]) => known === 'inspect')
  if (driven)
    throw new Error(`electron host: nobody can answer dialog.${name} here; replace it from the test`)
}

export const dialog = {
  async showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
    mustNotBeDriven('showSaveDialog')
    const { title = 'Save', defaultPath = '' } = optionsOf(args)
    mkdirSync(dirname(defaultPath), { recursive: true })
    console.error(`electron host: there is no dialog here; "${title}" goes to ${defaultPath}`)
    return { canceled: defaultPath === '', filePath: defaultPath }
  },
  async showOpenDialog(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
    mustNotBeDriven('showOpenDialog')
    console.error(`electron host: there is no dialog here; "${optionsOf(args).title ?? 'Open'}" is cancelled`)
    return { canceled: true, filePaths: [] }
  },
  async showMessageBox(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
    mustNotBeDriven('showMessageBox')
    const { message = '', cancelId, defaultId = 0 } = optionsOf(args)
    console.error(`electron host: there is no dialog here; "${message}" is answered with its safe choice`)
    return { response: cancelId ?? defaultId, checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string): void => console.error(`${title}\n${content}`),
}
