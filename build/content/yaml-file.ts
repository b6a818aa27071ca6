import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type * as z from 'zod'
import type { Complaint } from './complaint.ts'
import { issueInWords } from './zod-words.ts'

/** What an author wrote, with the way back to the line it stands on. */
export interface Entry<T> {
  file: string
  value: T
  /** Line of a field, of its nearest parent when it is missing, for example `lineOf('options', 1, 'why')`. */
  lineOf: (...path: readonly PropertyKey[]) => number
}

export interface YamlText {
  file: string
  raw: unknown
  lineOf: (...path: readonly PropertyKey[]) => number
}

/** Parses YAML; `firstLine` is where it starts in its file. Null when it cannot be read at all. */
export function parseYaml(
  file: string,
  text: string,
  complaints: Complaint[],
  firstLine = 1,
): YamlText | null {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  for (const problem of document.errors) {
    const line = lines.linePos(problem.pos[0]).line + firstLine - 1
    const what = problem.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? 'it breaks off'
    complaints.push({
      file,
      line,
      check: 'read',
      level: 'error',
      says: `This is not readable YAML: ${what}. Mend the line or put the text in quotes.`,
      unread: true,
    })
  }
  if (document.errors.length > 0) return null
  const lineOf = (...path: readonly PropertyKey[]) =>
    lines.linePos(offsetOf(document.contents, path)).line + firstLine - 1
  return { file, raw: document.toJS(), lineOf }
}

function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node: unknown = root
  let offset = (root as Node | null)?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && item.key.value === step)
      if (!pair) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(step)]
      if (!item) break
      offset = (item as Node).range?.[0] ?? offset
      node = item
    } else break
  }
  return offset
}

/** Checks against a schema; every issue becomes a complaint. Null when it does not fit. */
export function matchSchema<S extends z.ZodType>(
  schema: S,
  yaml: YamlText,
  complaints: Complaint[],
  at: readonly PropertyKey[] = [],
): Entry<z.infer<S>> | null {
  const raw = at.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)?.[step], yaml.raw)
  const result = schema.safeParse(raw, { reportInput: true })
  if (!result.success) {
    for (const { path, says } of result.error.issues.flatMap(issueInWords)) {
      complaints.push({
        file: yaml.file,
        line: yaml.lineOf(...at, ...path),
        check: 'read',
        level: 'error',
        says,
        unread: true,
      })
    }
    return null
  }
  return { file: yaml.file, value: result.data, lineOf: (...path) => yaml.lineOf(...at, ...path) }
}
