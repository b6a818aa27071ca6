// What `npm run build` left in out/renderer: which script the window starts with, and which fonts lie there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '..', '..', 'out', 'renderer')
const assets = readdirSync(join(renderer, 'assets'))
const read = (name: string) => readFileSync(join(renderer, name), 'utf8')

/** The page's own script and all it imports before it runs. */
function startScripts(): string[] {
  const found = new Set<string>()
  const follow = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    for (const [, next] of read(name).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) {
      follow(`assets/${next}`)
    }
  }
  for (const [, name = ''] of read('index.html').matchAll(/(?:src|href)="\.\/(assets\/[\w.-]+\.js)"/g)) {
    follow(name)
  }
  return [...found]
}

/** A word that only this library's code contains. */
const marks = {
  'the Markdown parser': 'setextHeading',
  'the code editor': 'cm-content',
  formulas: 'katex-html',
  'the map': 'react-flow__',
}

test('the window starts without its reader, editor, formulas and map, which come when they are asked for', () => {
  const start = startScripts().map(read).join('\n')
  const later = assets.filter(name => name.endsWith('.js')).map(name => read(`assets/${name}`))
  for (const [what, mark] of Object.entries(marks)) {
    expect(start.includes(mark), what).toBe(false)
    expect(
      later.some(script => script.includes(mark)),
      what,
    ).toBe(true)
  }
})

test('the window starts on at most 93 kB of packed script: 1.35 times React, its DOM and the store alone', () => {
  const bytes = startScripts().map(name => gzipSync(readFileSync(join(renderer, name)), { level: 9 }).length)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(93_000)
})

test('every font lies there once, as woff2', () => {
  const fonts = assets.filter(name => /\.(woff2?|ttf|otf|eot)$/.test(name))
  expect(fonts.filter(name => !name.endsWith('.woff2'))).toEqual([])
  expect(fonts.some(name => name.startsWith('KaTeX_Main-Regular'))).toBe(true)
})
