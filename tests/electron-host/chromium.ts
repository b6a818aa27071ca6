// The Chromium process: its flags, its profile, its end.
import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { findChromium } from '#build/machine/chromium.ts'
import { CdpPipe } from './cdp.ts'

const FLAGS = [
  '--test-type', // without it --no-sandbox shows a bar that shrinks the page
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble', // it would take the focus at the first start after a SIGKILL
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-breakpad',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  // Chrome asks its maker for the time and for parts to fetch; Electron has neither.
  '--component-updater=url-source=data:,',
  '--disable-features=NetworkTimeServiceQuerying,Translate,MediaRouter,OptimizationHints,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,GlobalMediaControls',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--noerrdialogs',
  // Nothing leaves the machine, even when this host has a bug.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
]
const PREFERENCES = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  net: { network_prediction_options: 2 }, // never: the address that stands for app:// is nobody's to connect to
}
/** A Unix socket path holds 107 bytes, and Chromium adds some 35 to its temporary folder. */
const LONGEST_PROFILE_PATH = 70

/** Emits `exit` once, with the exit code. */
export class Chromium extends EventEmitter<{ exit: [code: number | null] }> {
  readonly cdp: CdpPipe
  readonly pid: number
  private readonly process: ChildProcess
  private readonly program: string
  private readonly options: string[]

  constructor(profile: string, switches: readonly string[], firstPage: string) {
    super()
    const program = findChromium()
    if (!program) throw new Error('electron host: no Chromium on this machine')
    this.program = program
    this.options = [...FLAGS, ...switches, ...sandboxSwitches(switches), `--user-data-dir=${profile}`]
    writePreferences(profile)
    // When the app dies, even by SIGKILL, Chromium dies with it, as Electron's own children do.
    const command = ['--pdeathsig', 'KILL', '--', program, '--remote-debugging-pipe', ...this.options]
    this.process = spawn('setpriv', [...command, `--app=${firstPage}`], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: temporaryFolder(profile) },
    })
    this.pid = this.process.pid ?? 0
    this.cdp = new CdpPipe(this.process.stdio[3] as Writable, this.process.stdio[4] as Readable)
    this.process.once('exit', code => {
      this.cdp.close()
      this.emit('exit', code)
    })
    this.relayStderr()
  }
  get ended(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null
  }
  /** A second start hands its page to the running browser, which opens one more app window. */
  openWindow(page: string, bounds: readonly string[]): void {
    spawn(this.program, [...this.options, ...bounds, `--app=${page}`], { stdio: 'ignore' })
  }
  /** Playwright waits for Chromium's line, and knows Electron's own words for a missing display. */
  private relayStderr(): void {
    let rest = ''
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith('DevTools listening on') || process.env.ELECTRON_HOST_DEBUG) console.error(line)
        if (/cannot open display|Missing X server/i.test(line)) console.error('Unable to open X display.')
      }
    })
  }
}

/** Chromium refuses to run for root with its sandbox. */
function sandboxSwitches(switches: readonly string[]): string[] {
  return process.getuid?.() === 0 && !switches.includes('--no-sandbox') ? ['--no-sandbox'] : []
}

function writePreferences(profile: string): void {
  const file = join(profile, 'Default', 'Preferences')
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(PREFERENCES))
}

/** Inside the profile, because what Chromium leaves there after a SIGKILL should go when the profile goes. */
function temporaryFolder(profile: string): string {
  if (profile.length > LONGEST_PROFILE_PATH) return tmpdir()
  const folder = join(profile, 'tmp')
  mkdirSync(folder, { recursive: true })
  return folder
}
