import type { LabEntry } from '../library.ts'
import type { Check, Desk } from './check.ts'

const fewestMutants = 6

/** Labs are whole: weights sum to 100, mutants are many, every file exports what lab.yml says, reference and mutants behave. */
export const checkLabs: Check = async (library, desk, { runLab, strict }) => {
  for (const lab of library.labs) {
    checkForm(lab, desk)
    if (runLab) for (const { file, line, says } of await runLab(lab)) desk.say('labs', file, line, says)
  }
  if (library.labs.length === 0) return
  if (runLab)
    desk.note(
      `${library.labs.length} labs run: references and ${library.labs.reduce((sum, each) => sum + each.mutants.length, 0)} mutants`,
    )
  else {
    desk.note(`${library.labs.length} labs NOT run: no harness was given`)
    if (strict) desk.say('labs', 'library.yml', 1, 'The labs were not run; give the checks a harness.')
  }
}

function checkForm(lab: LabEntry, desk: Desk): void {
  const { file, value, lineOf } = lab
  const sum = value.groups.reduce((all, group) => all + group.weight, 0)
  if (sum !== 100) desk.say('labs', file, lineOf('groups'), `The weights sum to ${sum}; make it 100.`)
  if (new Set(value.groups.map(group => group.id)).size < value.groups.length)
    desk.say('labs', file, lineOf('groups'), 'Two groups have the same id; rename one.')
  for (const kind of ['visible', 'hidden', 'property'] as const) {
    if (!value.groups.some(group => group.kind === kind))
      desk.say('labs', file, lineOf('groups'), `The lab has no ${kind} group; add one.`)
  }
  if (lab.mutants.length < fewestMutants)
    desk.say(
      'labs',
      file,
      1,
      `The lab has ${lab.mutants.length} mutants; write at least ${fewestMutants} in mutants/.`,
    )
  const files = [
    { file: `${lab.folder}/starter.ts`, code: lab.starter },
    { file: `${lab.folder}/reference.ts`, code: lab.reference },
    ...lab.mutants,
  ]
  for (const each of files) {
    for (const name of value.exports) {
      const exported = new RegExp(
        `export (async )?(function\\*?|class|const|let) ${name}\\b|export \\{[^}]*\\b${name}\\b`,
      )
      if (!exported.test(each.code))
        desk.say('labs', each.file, 1, `This file does not export ${name}; lab.yml says that it does.`)
    }
  }
  for (const [i, group] of value.groups.entries()) {
    const named = new RegExp(`(['"]${group.id}['"]|\\b${group.id})\\s*[:(]`).test(lab.tests)
    if (!named)
      desk.say(
        'labs',
        file,
        lineOf('groups', i),
        `tests.ts has no group ${group.id}; write it or mend the id.`,
      )
  }
}
