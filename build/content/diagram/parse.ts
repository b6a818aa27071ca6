import * as z from 'zod'
import type { Complaint } from '../complaint.ts'
import { matchSchema, parseYaml } from '../yaml-file.ts'
import type { DiagramModel } from './model.ts'
import { parseLines } from './parse-lines.ts'

const DiagramHead = z.strictObject({
  title: z.string().min(3),
  alt: z.string().min(20),
  kind: z.enum(['seq', 'flow', 'state', 'timeline']),
})

/** A diagram file, read. */
export interface DiagramText {
  title: string
  alt: string
  model: DiagramModel
  /** Line of the head's `alt`. */
  altLine: number
}

/** Null when it cannot be drawn; every reason is a complaint. */
export function readDiagramText(file: string, text: string, complaints: Complaint[]): DiagramText | null {
  const match = /^([\s\S]*?\n)---\n/.exec(text)
  if (!match) {
    const says = 'A diagram begins with title, alt and kind, then a line of three dashes.'
    complaints.push({ file, line: 1, check: 'read', level: 'error', says, unread: true })
    return null
  }
  const yaml = parseYaml(file, match[1] ?? '', complaints)
  const head = yaml && matchSchema(DiagramHead, yaml, complaints)
  if (!head) return null
  const above = match[0].split('\n').length - 1
  const lines = text
    .slice(match[0].length)
    .split('\n')
    .map((line, i) => ({ text: line.trim(), line: above + i + 1 }))
    .filter(line => line.text !== '')
  const before = complaints.length
  const model = parseLines(head.value.kind, lines, (line, says) =>
    complaints.push({ file, line, check: 'diagrams', level: 'error', says, unread: true }),
  )
  if (!model || complaints.length > before) return null
  return { title: head.value.title, alt: head.value.alt, model, altLine: head.lineOf('alt') }
}
