import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClockReading, charge, wallStrayed } from './clock.ts'

const look = (change: Partial<ClockReading> = {}): ClockReading => ({
  mono: 1_000,
  process: 'p',
  up: 50_000,
  boot: 'b',
  wall: 1_800_000_000_000,
  ...change,
})

describe('exam time', () => {
  it('is charged by the monotonic clock within a process', () => {
    expect(charge(look(), look({ mono: 6_000, up: 55_000 }))).toBe(5_000)
  })
  it('counts sleep, which only the boot clock sees', () => {
    expect(charge(look(), look({ mono: 2_000, up: 3_650_000 }))).toBe(3_600_000)
  })
  it('counts the time between two processes of one boot', () => {
    expect(charge(look(), look({ process: 'q', mono: 3, up: 290_000 }))).toBe(240_000)
  })
  it('counts a reboot by the wall clock', () => {
    const after = look({ process: 'q', boot: 'c', up: 20_000, wall: 1_800_000_600_000 })
    expect(charge(look(), after)).toBe(600_000)
  })
  it('counts at least the new boot when the wall clock was set back over a reboot', () => {
    const after = look({ process: 'q', boot: 'c', up: 20_000, wall: 1_700_000_000_000 })
    expect(charge(look(), after)).toBe(20_000)
  })
  it('is the same whatever the wall clock says within a boot, and a strayed wall clock is noticed', () => {
    const later = look({ mono: 6_000, up: 55_000, wall: 1_700_000_000_000 })
    expect(charge(look(), later)).toBe(5_000)
    expect(wallStrayed(look(), later)).toBe(true)
    expect(wallStrayed(look(), look({ mono: 6_000, up: 55_000, wall: 1_800_000_005_000 }))).toBe(false)
  })
  it('is never negative and never given back by any pair of looks', () => {
    const any = fc.record({
      mono: fc.nat(),
      process: fc.constantFrom('p', 'q'),
      up: fc.nat(),
      boot: fc.constantFrom('', 'b', 'c'),
      wall: fc.nat(),
    })
    fc.assert(fc.property(any, any, (before, now) => charge(before, now) >= 0))
  })
  it('without names of boots never charges less than the boot clock or the wall clock showed', () => {
    const before = look({ boot: '' })
    const rebooted = look({ boot: '', process: 'q', up: 90_000, wall: before.wall + 600_000 })
    expect(charge(before, rebooted)).toBe(600_000)
  })
})
