import type { BrowserWindow, Rectangle } from 'electron'
import type { WindowPlace } from '../store/settings.ts'

/** As much of the window's top as one needs to take hold of it. */
const grip = 40
const restMs = 400

/** Where the window stood, if a screen that is here now still shows its top edge; no larger than that screen. */
export function placeOn(screens: readonly Rectangle[], place: WindowPlace | null): WindowPlace | null {
  if (!place) return null
  const middle = place.x + place.width / 2
  const screen = screens.find(
    ({ x, y, width, height }) =>
      middle >= x && middle < x + width && place.y >= y && place.y < y + height - grip,
  )
  return (
    (screen && {
      ...place,
      width: Math.min(place.width, screen.width),
      height: Math.min(place.height, screen.height),
    }) ??
    null
  )
}

/** Tells where the window stands once it has come to rest. Full screen and minimised are no places. */
export function followPlace(
  window: BrowserWindow,
  before: WindowPlace | null,
  keep: (place: WindowPlace) => void,
): void {
  let timer: NodeJS.Timeout | undefined
  let normal: Rectangle = before ?? window.getBounds()
  const rested = () => {
    if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return
    const maximised = window.isMaximized()
    if (!maximised) normal = window.getBounds()
    const { x, y, width, height } = normal
    try {
      keep({ x, y, width, height, maximised })
    } catch {
      // A place that cannot be kept is no reason to disturb anyone; what matters says so itself.
    }
  }
  const moved = () => {
    clearTimeout(timer)
    timer = setTimeout(rested, restMs)
  }
  window.on('move', moved)
  window.on('resize', moved)
  window.on('closed', () => clearTimeout(timer))
}
