import { expect, it } from 'vitest'
import { type Machine, preflight } from './preflight.ts'

const well: Machine = {
  platform: 'linux',
  displays: 1,
  debugSwitches: [],
  freeBytes: 2 ** 40,
  writable: true,
}
const unwell = (changed: Partial<Machine>) =>
  preflight({ ...well, ...changed }).checks.filter(check => !check.fine)

it('a machine that is well passes every check', () => expect(unwell({})).toEqual([]))

it.each([
  ['database', { writable: false }, 'Nothing can be written to disk now'],
  ['space', { freeBytes: 199 * 1024 * 1024 }, 'Less than 200 MB'],
  ['displays', { displays: 2 }, '2 displays are connected'],
  ['switches', { debugSwitches: ['--inspect'] }, 'started with --inspect'],
] as const)('%s: what is not well is the only thing said, in words', (id, changed, words) =>
  expect(unwell(changed)).toEqual([{ id, fine: false, words: expect.stringContaining(words) }]),
)

it.each([
  ['darwin', 'macOS'],
  ['win32', 'Windows'],
  ['linux', 'Linux'],
])('on %s the limits name what %s does not let an app prevent', (platform, name) =>
  expect(preflight({ ...well, platform }).limits[0]).toContain(name),
)

it('debug switches lower the assurance, and nothing else does', () => {
  expect(preflight({ ...well, displays: 2, writable: false }).assurance).not.toContain('lower')
  expect(preflight({ ...well, debugSwitches: ['--inspect'] }).assurance).toContain('lower assurance')
})
