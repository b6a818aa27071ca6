// The smallest app that leans on every Electron fact Quorum leans on. It keeps a log that specs read.
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron'

const ORIGIN = 'app://quorum'
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'"
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json' }
const log = []
globalThis.contractLog = log
const here = import.meta.dirname

if (process.env.QUORUM_USER_DATA) app.setPath('userData', process.env.QUORUM_USER_DATA)
if (!app.requestSingleInstanceLock()) {
  console.log('second instance: quitting')
  app.exit(0)
}
app.on('second-instance', (_event, argv) => log.push(`second-instance ${argv.includes('--hello')}`))
app.on('window-all-closed', () => app.quit())
app.on('before-quit', () => log.push('before-quit'))
app.on('web-contents-created', (_event, contents) => log.push(`web-contents-created ${contents.id > 0}`))
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])

async function serve(request) {
  const { host, pathname } = new URL(request.url)
  if (host !== 'quorum') return new Response('no such host', { status: 404 })
  if (request.method === 'POST') {
    return Response.json({ body: await request.text(), origin: request.headers.get('origin') })
  }
  const name = pathname === '/' ? 'index.html' : pathname.slice(1)
  try {
    const body = await readFile(join(here, 'page', name))
    const type = TYPES[extname(name)] ?? 'application/octet-stream'
    return new Response(body, { headers: { 'content-type': type, 'content-security-policy': POLICY } })
  } catch {
    return new Response('not found', { status: 404 })
  }
}

function answerCalls() {
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('fail', () => {
    throw new TypeError('text must be a string')
  })
  ipcMain.handle('give-function', () => () => 1)
  ipcMain.handle('sender', event => ({
    url: event.senderFrame?.url,
    origin: event.senderFrame?.origin,
    top: event.senderFrame?.parent === null,
    known: BrowserWindow.fromWebContents(event.sender) !== null,
  }))
  ipcMain.handle('lock', (event, on) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    window.setKiosk(on)
    window.setAlwaysOnTop(on, 'screen-saver')
    window.setContentProtection(on)
  })
  ipcMain.on('ping', (event, number) => event.reply('pong', number + 1))
}

function guard(contents) {
  session.defaultSession.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, decide) => {
    const allowed = details.url.startsWith(`${ORIGIN}/`) || /^(data|blob|devtools):/.test(details.url)
    if (!allowed) log.push(`blocked ${details.url}`)
    decide({ cancel: !allowed })
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) => {
    log.push(`permission ${permission}`)
    decide(false)
  })
  session.defaultSession.on('will-download', event => {
    log.push('will-download')
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    log.push(`window-open ${url}`)
    return { action: 'deny' }
  })
  contents.on('will-navigate', event => {
    log.push(`will-navigate ${event.url}`)
    event.preventDefault()
  })
  contents.on('before-input-event', (_event, input) => {
    if (input.type === 'keyDown') log.push(`key ${input.key}`)
  })
  contents.on('render-process-gone', (_event, details) => log.push(`gone ${details.reason}`))
}

function runUtility() {
  const child = utilityProcess.fork(join(here, 'utility.js'), ['argument'], { serviceName: 'contract' })
  child.on('spawn', () => log.push('utility spawn'))
  child.on('message', message => log.push(`utility ${JSON.stringify(message)}`))
  child.on('exit', code => log.push(`utility exit ${code}`))
  globalThis.utility = child
  child.postMessage({ question: new Map([['answer', 42]]) })
}
globalThis.runUtility = runUtility

async function start() {
  protocol.handle('app', serve)
  answerCalls()
  if (process.env.CONTRACT_MENU === 'own') {
    const item = { label: 'Own', accelerator: 'CmdOrCtrl+K', click: () => log.push('menu own') }
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'Menu', submenu: [item] }]))
  } else if (process.env.CONTRACT_MENU !== 'default') {
    Menu.setApplicationMenu(null)
  }
  nativeTheme.themeSource = 'dark'
  powerMonitor.on('lock-screen', () => log.push('lock-screen'))
  screen.on('display-added', () => log.push('display-added'))

  const window = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    title: 'Contract',
    webPreferences: { preload: join(here, 'preload.cjs'), contextIsolation: true, sandbox: true },
  })
  guard(window.webContents)
  for (const name of [
    'ready-to-show',
    'focus',
    'blur',
    'minimize',
    'restore',
    'enter-full-screen',
    'leave-full-screen',
  ]) {
    window.on(name, () => log.push(name))
  }
  window.once('ready-to-show', () => window.show())
  window.on('close', event => {
    if (process.env.CONTRACT_KEEP_OPEN && !log.includes('close refused')) {
      event.preventDefault()
      log.push('close refused')
    }
  })
  await window.loadURL(`${ORIGIN}/`)
}

// Electron becomes ready only after this file has been read: waiting for it here would wait for ever.
void app.whenReady().then(start)
