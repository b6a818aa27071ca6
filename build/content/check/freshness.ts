import type { Check } from './check.ts'

/** What ages says until when it holds; what is out of date fails. */
export const checkFreshness: Check = (library, desk, { today }) => {
  for (const { file, value, lineOf } of library.questions) {
    if (value.asOf && !value.expires)
      desk.say('Q24', file, lineOf('asOf'), 'This question is dated but never expires; add `expires`.')
    if (value.expires && !value.asOf)
      desk.say('Q24', file, lineOf('expires'), 'This question expires but is not dated; add `asOf`.')
    if (value.status !== 'retired' && value.expires && value.expires < today)
      desk.say(
        'Q24',
        file,
        lineOf('expires'),
        `This question expired on ${value.expires}; read its facts again, then mend or retire it.`,
      )
    if (value.asOf && value.asOf > today)
      desk.say('Q24', file, lineOf('asOf'), 'This day has not come yet; mend it.')
  }
  for (const { file, value, lineOf } of library.patterns) {
    if (value.asOf && value.asOf > today)
      desk.say('freshness', file, lineOf('asOf'), 'This day has not come yet; mend it.')
  }
  for (const { file, value, lineOf } of library.sources) {
    value.opened.forEach(({ date }, i) => {
      if (date > today)
        desk.say('freshness', file, lineOf('opened', i), `${date} has not come yet; mend the day.`)
    })
  }
}
