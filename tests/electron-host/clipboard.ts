import { windows } from './registry.ts'

let text = ''

/** Kept here, and offered to the desktop's clipboard by the page with the focus. */
export const clipboard = {
  readText: (): Promise<string> => Promise.resolve(text),
  writeText: async (written: string): Promise<void> => {
    text = written
    const window = [...windows.values()].find(one => one.isFocused())
    const offer = `navigator.clipboard.writeText(${JSON.stringify(written)})`
    await window?.webContents.executeJavaScript(offer, true).catch(() => {})
  },
}
