// The machine around the app. It stands still here: a spec makes something happen by emitting the event,
// the same way on real Electron.
import { EventEmitter } from 'node:events'
import * as x11 from './x11.ts'

export class PowerMonitor extends EventEmitter {
  isOnBatteryPower(): boolean {
    return false
  }
  getSystemIdleTime(): number {
    return 0
  }
}

export class Screen extends EventEmitter {
  getPrimaryDisplay(): Electron.Display {
    const size = x11.desktopSize()
    const area = { x: 0, y: 0, ...size }
    return {
      id: 1,
      label: '',
      bounds: area,
      workArea: area,
      size,
      workAreaSize: size,
      scaleFactor: 1,
      rotation: 0,
      internal: false,
      detected: true,
      touchSupport: 'unavailable',
      accelerometerSupport: 'unknown',
      monochrome: false,
      colorDepth: 24,
      colorSpace: '',
      depthPerComponent: 8,
      displayFrequency: 60,
      maximumCursorSize: { width: 64, height: 64 },
      nativeOrigin: { x: 0, y: 0 },
    }
  }
  getAllDisplays(): Electron.Display[] {
    return [this.getPrimaryDisplay()]
  }
  getDisplayMatching(): Electron.Display {
    return this.getPrimaryDisplay()
  }
}

const blockers = new Set<number>()
let lastBlocker = 0

export const powerMonitor = new PowerMonitor()
export const screen = new Screen()
export const powerSaveBlocker = {
  start: (): number => {
    blockers.add(++lastBlocker)
    return lastBlocker
  },
  stop: (id: number): boolean => blockers.delete(id),
  isStarted: (id: number): boolean => blockers.has(id),
}
export const crashReporter = { start: (): void => {} }
