import type { Code } from 'mdast'
import { parseMarkdown, walk } from '../../markdown.ts'
import { parseCode } from '../../run/execute.ts'
import { remember } from '../../run/remember.ts'
import type { Check } from '../check.ts'

const mostLines = 20

/** Q31: code in a question can be read by its language and is short. */
export const checkQuestionCode: Check = (library, desk, around) => {
  for (const { file, value, lineOf } of library.questions) {
    walk(parseMarkdown(value.stem), node => {
      if (node.type !== 'code') return
      const { lang, value: code } = node as Code
      const say = (says: string) => desk.say('Q31', file, lineOf('stem'), says)
      const count = code.split('\n').length
      if (count > mostLines) say(`The code in this stem has ${count} lines; keep to ${mostLines}.`)
      if (!lang) return say('The code in this stem names no language; write it after the three backticks.')
      const outcome = remember(
        around.cache,
        ['parse', lang, code],
        () => parseCode(lang, code),
        result => result.kind !== 'missing',
      )
      if (outcome.kind === 'broke') say(`The code in this stem cannot be read: ${outcome.words}. Mend it.`)
    })
  }
}
