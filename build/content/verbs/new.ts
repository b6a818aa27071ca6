import { join } from 'node:path'
import { kinds, layOut } from '../new/new.ts'
import { NotThere } from '../new/place.ts'
import { readLibrary } from '../read.ts'

/** `new <kind> <place>`: lays out a new entry and names the files that were written. */
export async function newVerb(root: string, [kind, place]: string[]): Promise<number> {
  if (!kind || !place) {
    console.error('Say what and where:')
    for (const [name, form] of Object.entries(kinds)) console.error(`  new ${name} ${form}`)
    return 2
  }
  try {
    const { library } = readLibrary(join(root, 'content'))
    for (const path of layOut(library, kind, place)) console.log(`content/${path}`)
    return 0
  } catch (problem) {
    if (!(problem instanceof NotThere)) throw problem
    console.error(problem.message)
    return 1
  }
}
