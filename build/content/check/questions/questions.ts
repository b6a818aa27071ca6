import type { Check } from '../check.ts'
import { checkBank, checkMisconceptions } from './bank.ts'
import { groupsOf } from './groups.ts'
import { checkLengths } from './options-length.ts'
import { checkOptionShapes } from './options-shape.ts'
import { checkOptionWords } from './options-words.ts'
import { checkOtherTypes } from './other-types.ts'
import { checkReasons } from './reasons.ts'
import { checkStems } from './stems.ts'
import { checkCues, checkTwins } from './twins.ts'

/** Q01 to Q34 as far as a machine can see them; Q18 needs a bank we do not hold, Q26 and Q31 have files of their own. */
export const checkQuestions: Check = (library, desk) => {
  for (const group of groupsOf(library)) {
    checkLengths(group, desk)
    checkOptionWords(group, desk)
    checkOptionShapes(group, desk)
    checkStems(library, group, desk)
    checkCues(library, group, desk)
    checkBank(library, group, desk)
    for (const question of group.questions) {
      checkReasons(library, question, desk)
      checkOtherTypes(question, desk)
    }
  }
  checkTwins(library, desk)
  checkMisconceptions(library, desk)
}
