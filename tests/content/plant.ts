import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseDocument } from 'yaml'
import type { RunLab } from '#build/content/check/check.ts'
import { checkContent, type Verdict } from '#build/content/check.ts'
import { inWords } from '#build/content/complaint.ts'
import { listFiles } from '#build/content/files.ts'
import { tinyLibrary } from './tiny-library.ts'

/** Results of running examples, shared by all faults: only what a fault touches is worked out again. */
const cache = mkdtempSync(join(tmpdir(), 'quorum-content-cache-'))

/** A tiny valid library that a test spoils in one place. */
export class Planted {
  readonly files = tinyLibrary()
  today = '2026-06-01'
  strict = false
  runLab: RunLab | undefined = async () => []

  write(path: string, text: string): this {
    this.files[path] = text
    return this
  }

  remove(path: string): this {
    delete this.files[path]
    return this
  }

  /** Replaces the first occurrence of a text that must be there. */
  replace(path: string, from: string, to: string): this {
    const text = this.files[path]
    if (text === undefined || !text.includes(from)) throw new Error(`${path} does not hold "${from}"`)
    return this.write(
      path,
      text.replace(from, () => to),
    )
  }

  /** Sets a field of a YAML file, or takes it out when no value is given. */
  set(path: string, field: readonly (string | number)[], value?: unknown): this {
    const document = parseDocument(this.files[path] ?? '')
    if (value === undefined) document.deleteIn(field)
    else document.setIn(field, value)
    return this.write(path, String(document))
  }

  /** Line on which a text stands in a file. */
  lineOf(path: string, text: string): number {
    const index = (this.files[path] ?? '').split('\n').findIndex(line => line.includes(text))
    if (index < 0) throw new Error(`${path} does not hold "${text}"`)
    return index + 1
  }

  writeTo(root: string): void {
    for (const [path, text] of Object.entries(this.files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  }

  /** Takes over what stands in a folder. */
  readFrom(root: string): void {
    for (const path of listFiles(root)) this.files[path] = readFileSync(join(root, path), 'utf8')
  }

  /** Every complaint in words. */
  async told(): Promise<string[]> {
    return (await this.check()).complaints.map(inWords)
  }

  async check(): Promise<Verdict> {
    const root = mkdtempSync(join(tmpdir(), 'quorum-content-'))
    try {
      this.writeTo(root)
      return await checkContent(root, {
        today: this.today,
        strict: this.strict,
        cache,
        ...(this.runLab ? { runLab: this.runLab } : {}),
      })
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  }
}
