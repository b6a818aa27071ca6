import { contextBridge, ipcRenderer } from 'electron'

/** The whole surface of the window: ask a command, hear tidings. No channel names, no event objects. */
contextBridge.exposeInMainWorld('quorum', {
  ask: (command: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('ask', command, input),
  /** Calls the listener until the returned function is called. */
  hear(event: string, listener: (tidings: unknown) => void): () => void {
    const heard = (_event: unknown, name: string, tidings: unknown) => {
      if (name === event) listener(tidings)
    }
    ipcRenderer.on('tidings', heard)
    return () => void ipcRenderer.off('tidings', heard)
  },
})
