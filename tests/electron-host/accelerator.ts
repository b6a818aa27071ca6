/** Electron's key names where they differ from the DOM's. */
const KEYS: Record<string, string> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}
const MODIFIERS: Record<string, string> = {
  cmdorctrl: 'ctrl',
  commandorcontrol: 'ctrl',
  ctrl: 'ctrl',
  control: 'ctrl',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
}
const ORDER = ['ctrl', 'alt', 'shift']

/** `CmdOrCtrl+Shift+Plus` as the page half of this host spells a key event: `ctrl+shift++`. */
export function toKeys(accelerator: string): string {
  const words = accelerator.toLowerCase().split('+')
  const key = words.at(-1) ?? ''
  const held = new Set(words.slice(0, -1).map(word => MODIFIERS[word] ?? word))
  return [...ORDER.filter(modifier => held.has(modifier)), KEYS[key] ?? key].join('+')
}
