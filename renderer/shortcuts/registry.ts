import { useLayoutEffect, useRef } from 'react'
import { create } from 'zustand'
import { type Chord, pressed } from './chord.ts'

/** A command one can give by key, by the palette and from the sheet. */
export interface Shortcut {
  id: string
  /** The first is shown; the others work as well. None when the palette is the only way. */
  keys: readonly Chord[]
  /** A verb phrase, for example: Open anything. */
  words: string
  /** Heading in the sheet; the order of groups is that of first registration. */
  group: string
  run(): void
  /** Works while one is writing in a field. */
  whileWriting?: boolean
}

interface Registry {
  shortcuts: readonly Shortcut[]
}

const registry = create<Registry>(() => ({ shortcuts: [] }))

function register(shortcut: Shortcut): () => void {
  registry.setState(({ shortcuts }) => ({ shortcuts: [...shortcuts, shortcut] }))
  return () => registry.setState(({ shortcuts }) => ({ shortcuts: shortcuts.filter(s => s !== shortcut) }))
}

/** Every command that can be given now. */
export function useShortcuts(): readonly Shortcut[] {
  return registry(state => state.shortcuts)
}

/** The chord to show for a command, when it has one and is available now. */
export function useChord(id: string): Chord | undefined {
  return registry(state => state.shortcuts.find(s => s.id === id)?.keys[0])
}

/**
 * Offers commands while the component is on screen, from its first drawing on: what one sees answers to its keys.
 * `run` may change from drawing to drawing.
 */
export function useShortcut(...offered: Shortcut[]): void {
  const latest = useRef(offered)
  useLayoutEffect(() => {
    latest.current = offered
  })
  const said = JSON.stringify(offered)
  useLayoutEffect(() => {
    const commands = JSON.parse(said) as Omit<Shortcut, 'run'>[]
    const drops = commands.map((command, at) =>
      register({ ...command, run: () => latest.current[at]?.run() }),
    )
    return () => {
      for (const drop of drops) drop()
    }
  }, [said])
}

function writing(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches(`textarea, select, input:not(${choice})`)
}

/** Inputs one chooses with and does not write in. */
const choice = '[type="radio"], [type="checkbox"], [type="range"]'

/** Enter and Space belong to the control that has the focus; to a choice belong Space and the keys that move it. */
function pressesControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches(choice)) return /^( |Arrow.+|Home|End|Page.+)$/.test(key)
  return (key === 'Enter' || key === ' ') && target.closest('button, a[href], summary') !== null
}

function inDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}

/** One listener for the whole window; call once at start. The command registered last wins. */
export function listenForShortcuts(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || inDialog() || pressesControl(event)) return
    const busy = writing(event)
    const found = registry
      .getState()
      .shortcuts.findLast(s => (s.whileWriting || !busy) && s.keys.some(key => pressed(key, event)))
    if (!found) return
    event.preventDefault()
    found.run()
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
