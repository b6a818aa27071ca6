import { join } from 'node:path'
import { checkVerb } from './verbs/check.ts'
import { compileVerb } from './verbs/compile.ts'
import { newVerb } from './verbs/new.ts'
import { watchVerb } from './verbs/watch.ts'

// Node calls its type stripping experimental on every start; authors need not read that.
process.removeAllListeners('warning')
process.on('warning', warning => {
  if (warning.name !== 'ExperimentalWarning') console.error(warning.stack)
})

const root = join(import.meta.dirname, '../..')
const verbs: Record<string, (root: string, rest: string[]) => Promise<number>> = {
  check: checkVerb,
  compile: compileVerb,
  new: newVerb,
  watch: watchVerb,
}

const [name = '', ...rest] = process.argv.slice(2)
const verb = verbs[name]
if (verb) process.exitCode = await verb(root, rest)
else {
  console.error(
    `Say what to do: ${Object.keys(verbs).join(', ')}. For example: node build/content/cli.ts check`,
  )
  process.exitCode = 2
}
