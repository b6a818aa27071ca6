import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { compileLibrary } from '#build/content/compile.ts'
import { readLibrary } from '#build/content/read.ts'
import { type CompiledChapter, documents, Manifest } from '#core/library/compiled.ts'
import { AnswerKey, AskedQuestion } from '#core/library/compiled-question.ts'
import { Planted } from './plant.ts'
import { prose } from './prose.ts'
import { at } from './tiny-library.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function compiled(library: Planted, drafts = false): string {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-pack-'))
  folders.push(folder)
  library.writeTo(join(folder, 'content'))
  compileLibrary(readLibrary(join(folder, 'content')).library, join(folder, 'out'), { drafts })
  return join(folder, 'out')
}

function all<T>(folder: string, file: string, sql: string, ...values: unknown[]): T[] {
  const db = new Database(join(folder, file), { readonly: true })
  try {
    return db.prepare(sql).all(...values) as T[]
  } finally {
    db.close()
  }
}

function chapterOf(folder: string): CompiledChapter {
  const [row] = all<{ json: string }>(
    folder,
    'library.db',
    "SELECT json FROM document WHERE kind = 'chapter'",
  )
  return documents.chapter.parse(JSON.parse(row?.json ?? ''))
}

const textOf = (chapter: CompiledChapter) =>
  chapter.sections.flatMap(section => section.paragraphs.map(each => each.markdown)).join('\n\n')

const pack = compiled(new Planted())

test('the same library compiles to the same bytes', () => {
  const again = compiled(new Planted())
  for (const file of ['library.db', 'keys.db', 'manifest.json']) {
    expect(readFileSync(join(again, file)).equals(readFileSync(join(pack, file)))).toBe(true)
  }
})

test('nothing but the two databases and the manifest is left', () => {
  expect(readdirSync(pack).sort()).toEqual(['keys.db', 'library.db', 'manifest.json'])
})

test('the manifest names the sums of both files', () => {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8')))
  for (const file of ['library.db', 'keys.db'] as const) {
    expect(manifest.sha256[file]).toBe(
      createHash('sha256')
        .update(readFileSync(join(pack, file)))
        .digest('hex'),
    )
  }
})

test('every document has the shape the app reads it by', () => {
  const rows = all<{ kind: keyof typeof documents; id: string; json: string }>(
    pack,
    'library.db',
    'SELECT * FROM document',
  )
  for (const { kind, json } of rows) documents[kind].parse(JSON.parse(json))
  expect(new Set(rows.map(row => row.kind))).toEqual(
    new Set(Object.keys(documents).filter(kind => kind !== 'guide')),
  )
})

test('a candidate sees no key, no reason, no formula and no misconception', () => {
  const bytes = readFileSync(join(pack, 'library.db')).toString('latin1')
  const rows = all<{ json: string }>(pack, 'library.db', 'SELECT json FROM question')
  expect(rows).toHaveLength(26)
  for (const { json } of rows) {
    AskedQuestion.parse(JSON.parse(json))
    expect(json).not.toMatch(/"(key|keys|why|reasons|formula|slips|misconception|tolerance)"/)
  }
  for (const { json } of all<{ json: string }>(
    pack,
    'keys.db',
    "SELECT json FROM answer WHERE id NOT LIKE 'lab:%'",
  )) {
    const key = AnswerKey.parse(JSON.parse(json))
    expect(bytes.includes(key.why)).toBe(false)
  }
})

test('items of an order stand by the alphabet and not in the right order', () => {
  const items = ['zanul', 'bedik', 'motar', 'katis', 'dorun'].map(text => ({ text }))
  const folder = compiled(
    new Planted()
      .set(at.check(1), ['type'], 'ordering')
      .set(at.check(1), ['items'], items)
      .set(at.check(1), ['options']),
  )
  const id = 'small-module/check-1'
  const [row] = all<{ json: string }>(folder, 'library.db', 'SELECT json FROM question WHERE id = ?', id)
  const asked = AskedQuestion.parse(JSON.parse(row?.json ?? ''))
  const [keyRow] = all<{ json: string }>(folder, 'keys.db', 'SELECT json FROM answer WHERE id = ?', id)
  const key = AnswerKey.parse(JSON.parse(keyRow?.json ?? ''))
  if (asked.type !== 'ordering' || key.type !== 'ordering') throw new Error('not an order')
  expect(asked.items.map(item => item.text)).toEqual(['bedik', 'dorun', 'katis', 'motar', 'zanul'])
  expect(key.order.map(each => asked.items.find(item => item.id === each)?.text)).toEqual(
    items.map(item => item.text),
  )
})

test('drafts do not ship, and can be looked at', () => {
  const library = () =>
    new Planted()
      .set(at.check(1), ['status'], 'draft')
      .replace(at.chapter, 'title: First steps', 'title: First steps\nstatus: draft')
  const counts = (folder: string) => [
    all(folder, 'library.db', 'SELECT id FROM question').length,
    all(folder, 'library.db', "SELECT id FROM document WHERE kind = 'chapter'").length,
  ]
  expect(counts(compiled(library()))).toEqual([25, 0])
  expect(counts(compiled(library(), true))).toEqual([26, 1])
})

test('search finds a word of a chapter by its beginning and leads to its section, and finds no question', () => {
  const body = prose(4, 36).split(' ')[3] ?? ''
  const find = (words: string) =>
    all<{ kind: string; ref: string; section: string }>(
      pack,
      'library.db',
      'SELECT kind, ref, section FROM search WHERE search MATCH ?',
      `"${words}"*`,
    )
  expect(find(body.slice(0, 4))).toContainEqual({
    kind: 'chapter',
    ref: 'small-module/first-steps',
    section: 'where-it-starts',
  })
  const stem = all<{ json: string }>(pack, 'library.db', 'SELECT json FROM question LIMIT 1')[0]?.json ?? ''
  expect(find((JSON.parse(stem) as { stem: string }).stem.split(' ').slice(2, 5).join(' '))).toEqual([])
})

test('references become numbers that a side note explains, those of a case where the case stands', () => {
  const chapter = chapterOf(pack)
  expect(textOf(chapter)).toContain('It was so[1](source:1).')
  expect(chapter.citations.map(each => [each.n, each.source, each.fact, each.checked])).toEqual([
    [1, 'a-source', 'a-fact', true],
    [2, 'a-source', undefined, true],
  ])
  const [row] = all<{ json: string }>(pack, 'library.db', "SELECT json FROM document WHERE kind = 'case'")
  expect(documents.case.parse(JSON.parse(row?.json ?? '')).story).toContain('[1](source:1)')
})

test('a pattern card names its sources as a chapter does', () => {
  const library = new Planted().set(at.pattern, ['sources'], ['a-source#a-fact', 'a-source'])
  const [row] = all<{ json: string }>(
    compiled(library),
    'library.db',
    "SELECT json FROM document WHERE kind = 'pattern'",
  )
  const { citations } = documents.pattern.parse(JSON.parse(row?.json ?? ''))
  expect(citations.map(each => [each.n, each.source, each.fact, each.checked])).toEqual([
    [1, 'a-source', 'a-fact', true],
    [2, 'a-source', undefined, true],
  ])
})

test('a paragraph keeps its id when the text around it changes', () => {
  const ids = (library: Planted) =>
    chapterOf(compiled(library)).sections.flatMap(section => section.paragraphs.map(each => each.id))
  const before = ids(new Planted())
  const after = ids(new Planted().replace(at.chapter, '| one | two |', `${prose(6000, 18)}\n\n| one | two |`))
  expect(after.filter(id => !before.includes(id))).toHaveLength(1)
  expect(before.every(id => after.includes(id))).toBe(true)
  expect(new Set(after).size).toBe(after.length)
})

test('a paragraph can be read alone: fragments go by its id, and the addresses of its section come along', () => {
  const planted = '```ts\nconst a = 1\n```\n\nSee [it][x].\n\n[x]: https://example.org\n\n| one | two |'
  const chapter = chapterOf(compiled(new Planted().replace(at.chapter, '| one | two |', planted)))
  const paragraphs = chapter.sections.flatMap(section => section.paragraphs)
  const starting = (words: string) => paragraphs.filter(each => each.markdown.startsWith(words))
  const [fenced] = starting('```')
  expect(chapter.codes[`${fenced?.id}:0`]?.lines[0]?.[0]).toEqual(['keyword', 'const '])
  expect(starting('See').map(each => each.markdown)).toEqual(['See [it][x].\n\n[x]: https://example.org'])
  expect(starting('[x]')).toEqual([])
})

test('code is coloured when the library is compiled and its text is whole', () => {
  const code = chapterOf(pack).codes['eight-lines']
  const text = code?.lines.map(line => line.map(([, part]) => part).join('')).join('\n')
  expect(text).toBe((new Planted().files[at.code] ?? '').trimEnd())
  expect(code?.lines[0]?.[0]).toEqual(['keyword', 'const '])
  expect(code?.executed).toBe(true)
})

test('study time is counted from what stands there', () => {
  // 5 questions, a diagram, a case and 6 lines of code beside the words.
  const chapter = chapterOf(pack)
  const told = 27 + 3 + 9
  const words = chapter.words + told
  expect(chapter.minutes.typical).toBeCloseTo(words / 160 + 6 / 6 + 1.5 + 5 * 1.25 + 4, 1)
})

test('what is planned and not written is told as coming', () => {
  const [row] = all<{ json: string }>(pack, 'library.db', "SELECT json FROM document WHERE kind = 'module'")
  const module = documents.module.parse(JSON.parse(row?.json ?? ''))
  expect(module.coming).toEqual(['Second steps'])
  expect(module.labs).toMatchObject([{ code: 'M1-L1', coming: false }])
})

test('a reference is written out in its own section and nowhere else', () => {
  const inBoth = new Planted().replace(at.chapter, '## ', 'And so [@a-source#a-fact].\n\n## ')
  const text = textOf(chapterOf(compiled(inBoth)))
  expect(text.split('And so[1](source:1).')).toHaveLength(2)
  expect(text).not.toContain('[@')
})

test('what can be searched keeps words of two blocks apart', () => {
  const brief = '## What to build\n\n```ts\nopenScope(clock)\n```\n'
  const pack = compiled(new Planted().write(`${at.lab}/brief.md`, brief))
  const rows = all<{ body: string }>(pack, 'library.db', "SELECT body FROM search WHERE kind = 'lab'")
  expect(rows.map(each => each.body)).toEqual(['What to build openScope(clock)'])
})

test('a time of day keeps its minutes', () => {
  const chapter = chapterOf(compiled(new Planted().replace(at.chapter, 'It was so', 'At 14:05 it was so')))
  expect(textOf(chapter)).toContain('At 14\\:05 it was so[1](source:1).')
})
