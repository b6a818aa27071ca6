import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { executablePath } from './driver.ts'

export type Start = {
  /** The folder of the app, which the host is started on. */
  directory: string
  userData: string
  environment: Record<string, string>
  /** A packed app instead, which brings its own host. */
  program?: string | undefined
}

/** A veto of its close would keep Playwright's `close` waiting for ever, on real Electron too. */
const PATIENCE_MS = 5000

/** The app in its window, started on a data folder that outlives restarts and kills. */
export class RunningApp {
  readonly userData: string
  private readonly options: Start
  private current: { application: ElectronApplication; page: Page; process: ChildProcess } | undefined
  private output = ''

  constructor(options: Start) {
    this.options = options
    this.userData = options.userData
  }
  async start(): Promise<this> {
    const { directory, environment, program } = this.options
    const host = program ?? executablePath
    const inherited = Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    )
    const application = await _electron.launch({
      ...(host ? { executablePath: host } : {}),
      args: program ? [] : [directory],
      cwd: directory,
      colorScheme: null, // Playwright's default would decide the theme in the app's place
      env: { ...Object.fromEntries(inherited), QUORUM_USER_DATA: this.userData, ...environment },
    })
    const process_ = application.process()
    for (const stream of [process_.stdout, process_.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text
      })
    }
    const page = await application.firstWindow()
    await page.waitForURL(/^(app|https?):/)
    await page.waitForLoadState()
    this.current = { application, page, process: process_ }
    return this
  }
  get page(): Page {
    return this.running().page
  }
  get application(): ElectronApplication {
    return this.running().application
  }
  get pid(): number {
    return this.running().process.pid ?? 0
  }
  /** All the main process has written so far, over all starts. */
  get log(): string {
    return this.output
  }
  /** Runs `work` in the main process; the same on both drivers. */
  main<Result, Argument = undefined>(
    work: (electron: typeof import('electron'), argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    return this.application.evaluate(work as never, argument as never)
  }
  /** Ends the app as its person would; SIGKILL when it does not go. */
  async close(): Promise<void> {
    if (!this.current) return
    const { application, process: child } = this.current
    this.current = undefined
    const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    await application.close().catch(() => {})
    clearTimeout(impatience)
  }
  async restart(): Promise<this> {
    await this.close()
    return this.start()
  }
  /** SIGKILL to the main process, as a power cut would: nothing gets to clean up. */
  async kill(): Promise<void> {
    const { process: child } = this.running()
    this.current = undefined
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  /** Does what ends the app by itself, and waits until it has ended. */
  async quits(act: () => Promise<void>): Promise<void> {
    const { process: child } = this.running()
    const gone = once(child, 'exit')
    await act()
    await gone
    this.current = undefined
  }
  /** Playwright makes every page believe that it has the focus; this gives the page its own eyes back. */
  async useRealFocus(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false })
  }

  private running() {
    if (!this.current) throw new Error('the app is not running')
    return this.current
  }
}
