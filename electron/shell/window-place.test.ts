import { describe, expect, it } from 'vitest'
import { placeOn } from './window-place.ts'

const laptop = { x: 0, y: 0, width: 1440, height: 860 }
const beside = { x: 1440, y: 0, width: 1920, height: 1080 }
const place = { x: 1600, y: 100, width: 1500, height: 900, maximised: false }

describe('the window comes up', () => {
  it('where it stood', () => {
    expect(placeOn([laptop, beside], place)).toEqual(place)
  })
  it('at its first place when nothing is known or that screen is gone', () => {
    expect(placeOn([laptop], null)).toBeNull()
    expect(placeOn([laptop], place)).toBeNull()
    expect(placeOn([], place)).toBeNull()
  })
  it('at its first place when its top would be out of reach', () => {
    expect(placeOn([beside], { ...place, y: -30 })).toBeNull()
    expect(placeOn([beside], { ...place, y: 1060 })).toBeNull()
  })
  it('no larger than the screen it stands on', () => {
    expect(placeOn([laptop], { ...place, x: 0 })).toMatchObject({ width: 1440, height: 860 })
  })
})
