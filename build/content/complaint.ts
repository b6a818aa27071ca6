/** Something an author has to mend, or, for a warning, mend or have waived in writing. */
export interface Complaint {
  /** Path inside content/. */
  file: string
  line: number
  /** Short permanent name of the check, for waivers: `Q03`, `links`, `read`. */
  check: string
  level: 'error' | 'warning'
  /** What is wrong and what to do, in plain sentences. */
  says: string
}

export function sortComplaints(complaints: readonly Complaint[]): Complaint[] {
  const key = (c: Complaint) => [c.file, String(c.line).padStart(6, '0'), c.check, c.says].join('\0')
  const unique = new Map(complaints.map(each => [key(each), each]))
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, each]) => each)
}

export function inWords(complaint: Complaint): string {
  const mild = complaint.level === 'warning' ? ' (may be waived)' : ''
  return `content/${complaint.file}:${complaint.line}  ${complaint.says}  [${complaint.check}]${mild}`
}
