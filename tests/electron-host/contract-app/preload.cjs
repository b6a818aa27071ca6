const { contextBridge, ipcRenderer } = require('electron')

const list = [1, [2, { three: 3 }]]
contextBridge.exposeInMainWorld('contract', {
  list,
  echo: value => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  nobody: () => ipcRenderer.invoke('nobody'),
  giveFunction: () => ipcRenderer.invoke('give-function'),
  sender: () => ipcRenderer.invoke('sender'),
  lock: on => ipcRenderer.invoke('lock', on),
  ping: number =>
    new Promise(resolve => {
      ipcRenderer.once('pong', (_event, value) => resolve(value))
      ipcRenderer.send('ping', number)
    }),
  onNews: callback => {
    const listener = (_event, news) => callback(news)
    ipcRenderer.on('news', listener)
    return () => ipcRenderer.off('news', listener)
  },
  add: (a, b) => a + b,
  throws: () => {
    throw Object.assign(new RangeError('boom'), { extra: 1 })
  },
  rejects: async () => {
    throw new RangeError('async boom')
  },
  make: () => ({
    date: new Date(0),
    map: new Map([['a', 1]]),
    twice: x => x * 2,
    bytes: new Uint8Array([1, 2]),
  }),
  sees: () => typeof globalThis.pageGlobal,
  requires: () => {
    try {
      require('node:fs')
      return 'anything'
    } catch {
      return 'only electron'
    }
  },
})
