import type { Tidings } from '#core/api.ts'
import type { ClockReading } from '#core/attempt/clock.ts'
import type { Library } from './library/open-library.ts'
import type { Store } from './store/store.ts'

/** What is known of the machine before an exam. */
export interface MachineFacts {
  platform: string
  displays: number
  debugSwitches: string[]
  freeBytes: number
  /** Whether the data folder took a file just now. */
  writable: boolean
}

/** The little of the desktop a verb may ask for. */
export interface Desktop {
  facts(): MachineFacts
  enterExamRoom(attempt: string): void
  leaveExamRoom(): void
  /** Light, dark or like the system, also for what the system itself draws. */
  wear(theme: 'light' | 'dark' | 'system'): void
  /** The lab runner is made ready; nothing waits for it. */
  warmLabs(): void
  tell<K extends keyof Tidings>(event: K, tidings: Tidings[K]): void
}

/** The only things a verb may touch. */
export interface World {
  store: Store
  library: Library
  clock(): ClockReading
  /** 32 random hexadecimal digits. */
  newId(): string
  desktop: Desktop
  /** Runs once the transaction is on disk; what the desktop does must never precede the truth. */
  after(act: () => void): void
}
