import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { compileLibrary } from './compile.ts'
import { inWords, sortComplaints } from './complaint.ts'
import { readLibrary } from './read.ts'

const here = join(import.meta.dirname, '../..')
const from = performance.now()
const { library, complaints } = readLibrary(join(here, 'content'))
for (const each of sortComplaints(complaints)) console.log(inWords(each))
const manifest = compileLibrary(library, join(here, 'out/content'))
console.log(manifest, Math.round(performance.now() - from), 'ms')
