import type { Complaint } from '../complaint.ts'
import type { Library } from '../library.ts'

/** Takes out warnings that were waived in writing; a waiver that waives nothing is itself a complaint. */
export function applyWaivers(library: Library, complaints: readonly Complaint[]): Complaint[] {
  const used = new Set<number>()
  const left = complaints.filter(complaint => {
    const index = library.waivers.findIndex(
      ({ value }) => value.check === complaint.check && value.file === complaint.file,
    )
    if (complaint.level === 'error' || index < 0) return true
    used.add(index)
    return false
  })
  const idle = library.waivers.flatMap((waiver, i): Complaint[] =>
    used.has(i)
      ? []
      : [
          {
            file: waiver.file,
            line: waiver.lineOf('check'),
            check: 'waivers',
            level: 'error',
            says: `Nothing is left to waive for ${waiver.value.check} in ${waiver.value.file}; remove this waiver.`,
          },
        ],
  )
  return [...left, ...idle]
}
