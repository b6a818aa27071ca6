/** What a page tells the host unasked. */
export type Notice =
  | { t: 'open' | 'leave'; url: string }
  | { t: 'focus' | 'blur' | 'resize' }
  | { t: 'html-full-screen' | 'dark'; on: boolean }
  | { t: 'key'; input: KeyInput; accelerator: string }
  | { t: 'accelerator'; accelerator: string }

/** The second argument of `before-input-event`, as far as a key event in the page can tell it. */
export type KeyInput = {
  type: 'keyDown' | 'keyUp'
  key: string
  code: string
  control: boolean
  alt: boolean
  shift: boolean
  meta: boolean
  isAutoRepeat: boolean
}

/** From the preload's world to main: a call, a message, or a notice. */
export type Upward =
  | { kind: 'invoke'; id: number; channel: string; args: unknown[] }
  | { kind: 'send'; channel: string; args: unknown[] }
  | { kind: 'notice'; notice: Notice }

/** How a call ended. */
export type Outcome = { ok: true; value: unknown } | { ok: false; error: string }

/** From main to the preload's world: the answer to a call, or a message. */
export type Downward =
  | { kind: 'reply'; id: number; outcome: Outcome }
  | { kind: 'event'; channel: string; args: unknown[] }
