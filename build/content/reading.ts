import type * as z from 'zod'
import type { Complaint } from './complaint.ts'
import { listFiles, readText } from './files.ts'
import { type Entry, matchSchema, parseYaml, type YamlText } from './yaml-file.ts'

/** One pass over content/: what was found wrong so far, and how to read one more file. */
export interface Reading {
  root: string
  /** Every file below it, sorted. */
  files: readonly string[]
  complaints: Complaint[]
  text(path: string): string
  complain(file: string, line: number, says: string): void
  yaml(path: string): YamlText | null
  one<S extends z.ZodType>(schema: S, path: string): Entry<z.infer<S>> | null
  /** A file that holds a list; every entry is read for itself. */
  list<S extends z.ZodType>(schema: S, path: string): Entry<z.infer<S>>[]
}

export function startReading(root: string): Reading {
  const complaints: Complaint[] = []
  const reading: Reading = {
    root,
    files: listFiles(root),
    complaints,
    text: path => readText(root, path),
    complain: (file, line, says) =>
      complaints.push({ file, line, check: 'read', level: 'error', says, unread: true }),
    yaml: path => parseYaml(path, reading.text(path), complaints),
    one(schema, path) {
      const yaml = reading.yaml(path)
      return yaml && matchSchema(schema, yaml, complaints)
    },
    list(schema, path) {
      const yaml = reading.yaml(path)
      if (!yaml || yaml.raw === null) return []
      if (!Array.isArray(yaml.raw)) {
        reading.complain(path, 1, 'This file should hold a list; start every entry with a dash.')
        return []
      }
      return yaml.raw.flatMap((_, i) => matchSchema(schema, yaml, complaints, [i]) ?? [])
    },
  }
  return reading
}
