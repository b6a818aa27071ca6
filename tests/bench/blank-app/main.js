// The least that a window can be: what any app in this host takes at least.
import { app, BrowserWindow, protocol } from 'electron'

app.setPath('userData', process.env.QUORUM_USER_DATA)
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  protocol.handle(
    'app',
    () =>
      new Response('<!doctype html><title>Blank</title><h1>Blank</h1>', {
        headers: { 'content-type': 'text/html' },
      }),
  )
  return new BrowserWindow({ width: 1280, height: 800 }).loadURL('app://quorum/')
})
