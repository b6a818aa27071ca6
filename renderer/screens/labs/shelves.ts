import type { Replies } from '#core/api.ts'

type LabRow = Replies<'lab.list'>[number]

/** Labs by the module they belong to, in the library's order. */
export function byModule(labs: readonly LabRow[]): { module: string; labs: LabRow[] }[] {
  const shelves: { module: string; labs: LabRow[] }[] = []
  for (const lab of labs) {
    const shelf = shelves.find(each => each.module === lab.ownerTitle)
    if (shelf) shelf.labs.push(lab)
    else shelves.push({ module: lab.ownerTitle, labs: [lab] })
  }
  for (const shelf of shelves)
    shelf.labs.sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
  return shelves
}
