import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'

const given = vi.hoisted(() => ({ switches: [] as string[] }))
vi.mock('electron', () => ({
  app: { commandLine: { hasSwitch: (name: string) => given.switches.includes(name) } },
  screen: { getAllDisplays: () => [{}] },
}))
const { machineFacts } = await import('./machine-facts.ts')

const switches = () => machineFacts(tmpdir()).debugSwitches
const argv = [...process.argv]
afterEach(() => {
  given.switches = []
  process.argv = [...argv]
})

it('a plain start has no switch to record', () => expect(switches()).toEqual([]))

it.each(['inspect', 'remote-debugging-port', 'no-sandbox', 'load-extension', 'js-flags'])(
  'a start with --%s is seen, however it was given',
  name => {
    given.switches = [name]
    expect(switches()).toEqual([`--${name}`])
    given.switches = []
    process.argv = [...argv, `--${name}=9229`]
    expect(switches()).toEqual([`--${name}`])
  },
)

it('a real file tells whether the data folder can be written, and is taken away again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-'))
  expect(machineFacts(folder).writable).toBe(true)
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

it.runIf(process.platform === 'linux')('a folder that takes no file is not called writable', () =>
  expect(machineFacts('/proc').writable).toBe(false),
)
