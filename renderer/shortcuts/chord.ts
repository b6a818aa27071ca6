/** A key with its modifiers as we write it: Mod+K, Mod+Shift+P, Alt+ArrowLeft, ?. Mod is Ctrl, on a Mac Cmd. */
export type Chord = string

const onMac = /Mac/.test(navigator.platform)

/** Modifiers and the key. A plus at the end is the key itself. */
const partsOf = (chord: Chord) => chord.split(/\+(?!$)/)

/** True when the pressed key is this chord and nothing more. */
export function pressed(chord: Chord, event: KeyboardEvent): boolean {
  const parts = partsOf(chord)
  const key = parts.pop() ?? ''
  const mod = onMac ? event.metaKey : event.ctrlKey
  const otherMod = onMac ? event.ctrlKey : event.metaKey
  if (parts.includes('Mod') !== mod || otherMod) return false
  if (parts.includes('Alt') !== event.altKey) return false
  // A sign such as ? already says which key with which shift; the layout decides.
  const sign = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  if (!sign && parts.includes('Shift') !== event.shiftKey) return false
  return event.key.toLowerCase() === key.toLowerCase()
}

const caps: Record<string, string> = {
  Mod: onMac ? '⌘' : 'Ctrl',
  Alt: onMac ? '⌥' : 'Alt',
  Shift: onMac ? '⇧' : 'Shift',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Space: 'Space',
}

/** As it stands on a key cap: Ctrl K. */
export function spelled(chord: Chord): string {
  return partsOf(chord)
    .map(part => caps[part] ?? part)
    .join(' ')
}

/** As aria-keyshortcuts wants it: Control+K. */
export function forAria(chord: Chord): string {
  return chord.replace('Mod', onMac ? 'Meta' : 'Control')
}
