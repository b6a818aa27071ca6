import { tmpdir } from 'node:os'
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
