/** Dialogs belong to the system, and this host has none: a spec says what the person would have chosen. */
function needsSomebody(name: string): () => Promise<never> {
  return async () => {
    throw new Error(`electron host: nobody can answer dialog.${name} here; replace it from the test`)
  }
}

export const dialog = {
  showMessageBox: needsSomebody('showMessageBox'),
  showOpenDialog: needsSomebody('showOpenDialog'),
  showSaveDialog: needsSomebody('showSaveDialog'),
  showErrorBox: (title: string, content: string): void => console.error(`${title}\n${content}`),
}
