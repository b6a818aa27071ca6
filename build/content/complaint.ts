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
  /** Beginning of the path of what is missing, when that is the complaint. */
  lacks?: string
  /** True when the file, or an entry in it, is left out because of this. */
  unread?: boolean
}

/** Leaves out that something is missing where a file of that path could not be read: mending that one is enough. */
export function withoutEchoes(complaints: readonly Complaint[]): Complaint[] {
  const unread = complaints.filter(each => each.unread).map(each => each.file)
  return complaints.flatMap(({ lacks, unread: _, ...each }) =>
    lacks !== undefined && unread.some(file => file.startsWith(lacks)) ? [] : [each],
  )
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
