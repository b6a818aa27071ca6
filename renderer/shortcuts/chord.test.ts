import { expect, test } from 'vitest'
import { forAria, pressed, spelled } from './chord.ts'

const key = (of: Partial<KeyboardEvent>) =>
  ({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...of }) as KeyboardEvent

test('a chord is its key with exactly its modifiers', () => {
  expect(pressed('Mod+K', key({ key: 'k', ctrlKey: true }))).toBe(true)
  expect(pressed('Mod+K', key({ key: 'k' }))).toBe(false)
  expect(pressed('Mod+K', key({ key: 'k', ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(pressed('N', key({ key: 'n', ctrlKey: true }))).toBe(false)
})

test('a sign counts however the layout makes it', () => {
  expect(pressed('?', key({ key: '?', shiftKey: true }))).toBe(true)
  expect(pressed('?', key({ key: '?' }))).toBe(true)
  expect(pressed('+', key({ key: '+', shiftKey: true }))).toBe(true)
  expect(pressed('Mod++', key({ key: '+', ctrlKey: true }))).toBe(true)
})

test('a chord is spelled as on the keys, and for screen readers as they want it', () => {
  expect(spelled('Mod+K')).toBe('Ctrl K')
  expect(spelled('+')).toBe('+')
  expect(spelled('Alt+ArrowLeft')).toBe('Alt ←')
  expect(forAria('Mod+K')).toBe('Control+K')
})
