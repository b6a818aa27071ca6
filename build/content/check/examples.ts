import type { ExampleEntry } from '../library.ts'
import { execute, parseCode } from '../run/execute.ts'
import type { Outcome } from '../run/outcome.ts'
import { remember } from '../run/remember.ts'
import { typeCheck } from '../run/type-check.ts'
import type { Check, Desk } from './check.ts'

const lines = { least: 8, most: 60 }
const mostReadOnly = 10

/** How each language may be checked. */
const ways: Record<ExampleEntry['value']['language'], readonly ExampleEntry['value']['check'][]> = {
  ts: ['run', 'type-check'],
  python: ['run', 'parse'],
  sql: ['run'],
  bash: ['run', 'parse'],
  yaml: ['parse'],
  json: ['parse'],
  go: ['read-only'],
}

const bans: [RegExp, string][] = [
  [/\b(TODO|FIXME|XXX)\b|your code here|\/\/ \.\.\.|# \.\.\./i, 'holds a placeholder; write the code'],
  [
    /\bfor\s*\(\s*;\s*;\s*\)|\bwhile\s*\(\s*true\s*\)|\bwhile True\b|\bwhile (true|:)\s*;?\s*do\b/,
    'holds a loop without an end; give it a bound',
  ],
  [
    /\bfetch\(|node:(https?|net|dgram|tls)|\b(urllib|requests|socket|http\.client)\b|\b(curl|wget|nc|ssh|scp|telnet)\s/,
    'reaches for the network; leave that out',
  ],
  [
    /\brm\s+-[a-z]*[rf]|\bsudo\b|\bmkfs\b|\bdd\s+if=|\beval\b/,
    'holds a command that could do harm; leave it out',
  ],
  [
    /\b(AKIA[0-9A-Z]{12,}|-----BEGIN|password\s*=\s*["'][^"']+["'])/,
    'holds something that looks like a secret; leave it out',
  ],
]

/** Examples do what they say: TypeScript is type-checked strictly and run, the others run or parse by their kind. */
export const checkExamples: Check = (library, desk, around) => {
  let executed = 0
  const missing = new Map<string, number>()
  for (const example of library.examples) {
    checkForm(example, desk)
    const { language, check, expect } = example.value
    if (!ways[language].includes(check) || check === 'read-only' || check === 'type-check') continue
    const outcome = remember(
      around.cache,
      ['code', language, check, example.code],
      () => (check === 'run' ? execute(language, example.code) : parseCode(language, example.code)),
      result => result.kind !== 'missing',
    )
    if (outcome.kind === 'missing')
      missing.set(outcome.interpreter, (missing.get(outcome.interpreter) ?? 0) + 1)
    else if (check === 'run') executed++
    if (outcome.kind === 'missing' && around.strict)
      desk.say(
        'examples',
        example.file,
        1,
        `${outcome.interpreter} is not on this machine, so this example was not executed; install it.`,
      )
    tellOutcome(example, outcome, expect, desk)
  }
  const typed = library.examples.filter(each => each.value.language === 'ts')
  const faults = remember(
    around.cache,
    ['types', ...typed.map(each => each.code)],
    () => (typed.length > 0 ? typeCheck(typed.map(each => each.code)) : []),
    () => true,
  )
  for (const fault of faults) {
    const example = typed[fault.index]
    if (example)
      desk.say(
        'examples',
        example.codeFile,
        fault.line,
        `TypeScript refuses this line: ${fault.words.replace(/\.$/, '')}. Mend the types.`,
      )
  }
  const readOnly = library.examples.filter(each => each.value.check === 'read-only')
  for (const each of readOnly.slice(mostReadOnly))
    desk.say(
      'examples',
      each.file,
      each.lineOf('check'),
      `More than ${mostReadOnly} examples of the library are never executed; write this one in a language that is.`,
    )
  desk.note(`${executed} examples executed, ${typed.length} type-checked, ${readOnly.length} read-only`)
  for (const [interpreter, count] of missing)
    desk.note(`${count} examples NOT executed: ${interpreter} is not on this machine`)
}

function checkForm(example: ExampleEntry, desk: Desk): void {
  const { file, value, codeFile, code, lineOf } = example
  const count = code.trim().split('\n').length
  if (count < lines.least || count > lines.most)
    desk.say(
      'examples',
      codeFile,
      1,
      `The example has ${count} lines; keep between ${lines.least} and ${lines.most}.`,
    )
  if (!ways[value.language].includes(value.check))
    desk.say(
      'examples',
      file,
      lineOf('check'),
      `For ${value.language}, \`check\` must be ${ways[value.language].join(' or ')}.`,
    )
  if ((value.check === 'run') !== (value.expect !== undefined))
    desk.say(
      'examples',
      file,
      lineOf('expect'),
      value.check === 'run'
        ? 'An example that runs says in `expect` what it prints; add it.'
        : 'Only an example that runs has an `expect`; remove it.',
    )
  code.split('\n').forEach((line, i) => {
    for (const [pattern, says] of bans)
      if (pattern.test(line)) desk.say('examples', codeFile, i + 1, `This line ${says}.`)
  })
}

function tellOutcome(example: ExampleEntry, outcome: Outcome, expect: string | undefined, desk: Desk): void {
  if (outcome.kind === 'broke')
    desk.say('examples', example.codeFile, outcome.line ?? 1, `The example broke: ${outcome.words}. Mend it.`)
  if (outcome.kind !== 'ran' || example.value.check !== 'run' || expect === undefined) return
  const [printed, expected] = [outcome.output.trimEnd().split('\n'), expect.trimEnd().split('\n')]
  const at = expected.findIndex((line, i) => line !== printed[i])
  const differs = at >= 0 ? at : printed.length > expected.length ? expected.length : -1
  if (differs >= 0)
    desk.say(
      'examples',
      example.file,
      example.lineOf('expect'),
      `Line ${differs + 1} of what it prints is "${printed[differs] ?? ''}", not "${expected[differs] ?? ''}"; mend the code or \`expect\`.`,
    )
}
