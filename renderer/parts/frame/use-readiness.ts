import { useEffect } from 'react'
import { loadChapter } from '../../routes.ts'

const whenIdle = () => new Promise<void>(done => requestIdleCallback(() => done()))
const fonts = ['"Source Serif 4"', 'Inter', '"JetBrains Mono"'].flatMap(name => [
  `1em ${name}`,
  `italic 1em ${name}`,
])

async function prepare(): Promise<void> {
  await whenIdle()
  await loadChapter()
  await Promise.all(fonts.map(font => document.fonts.load(font)))
  const { readOnce } = await import('../prose/prose.tsx')
  await whenIdle()
  readOnce()
}

/** Most of what one presses leads to a chapter: its files, fonts and reader are made ready while nobody waits for them. */
export function useReadiness(): void {
  useEffect(() => void prepare(), [])
}
