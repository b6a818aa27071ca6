import type * as z from 'zod'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** `options[1].why` */
export function pathInWords(path: Path): string {
  return path.reduce<string>(
    (words, step) =>
      typeof step === 'number' ? `${words}[${step}]` : words ? `${words}.${String(step)}` : String(step),
    '',
  )
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  tuple: 'a list',
  record: 'a group of fields',
}

const tooLittle: Record<string, string> = { string: 'too short', array: 'too short a list' }
const tooMuch: Record<string, string> = { string: 'too long', array: 'too long a list' }

/** Our own schemas say what to do; a bare pattern is at least shown. */
function formOf(message: string): string {
  const pattern = /must match pattern \/\^?(.*?)\$?\/$/.exec(message)?.[1]
  return pattern ? `write it like ${pattern}` : message
}

/** One complaint of zod as a sentence that says what to do; a complaint about several keys becomes several. */
export function issueInWords(issue: Issue): { path: Path; says: string }[] {
  const name = pathInWords(issue.path)
  const it = name ? `\`${name}\`` : 'This entry'
  const say = (says: string) => [{ path: issue.path, says }]
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? say(`${it} is missing; write ${kinds[issue.expected] ?? issue.expected} there.`)
        : say(`${it} should be ${kinds[issue.expected] ?? issue.expected}; change it.`)
    case 'too_small':
      return say(
        `${it} is ${tooLittle[issue.origin] ?? 'too small'}; give at least ${amount(issue.minimum, issue.origin)}.`,
      )
    case 'too_big':
      return say(
        `${it} is ${tooMuch[issue.origin] ?? 'too big'}; give at most ${amount(issue.maximum, issue.origin)}.`,
      )
    case 'invalid_value':
      return say(`${it} must be ${alternatives(issue.values)}; choose one.`)
    case 'invalid_format':
      return say(
        issue.format === 'url'
          ? `${it} is not an address; write it in full, with https://.`
          : `${it} has the wrong form; ${formOf(issue.message)}.`,
      )
    case 'unrecognized_keys':
      return issue.keys.map(key => ({
        path: [...issue.path, key],
        says: `\`${pathInWords([...issue.path, key])}\` is not a field here; remove it or mend its spelling.`,
      }))
    case 'invalid_union':
      return issue.discriminator
        ? [
            {
              path: issue.path,
              says: `${it} must be ${alternatives('options' in issue && Array.isArray(issue.options) ? issue.options : [])}; choose one.`,
            },
          ]
        : unionInWords(issue, it)
    default:
      return say(`${it} is not right: ${issue.message}.`)
  }
}

/** The alternative that got furthest tells most. */
function unionInWords(issue: Extract<Issue, { code: 'invalid_union' }>, it: string) {
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0]?.[0]
  if (!nearest) return [{ path: issue.path, says: `${it} has none of the forms that fit here.` }]
  return issueInWords({ ...nearest, path: [...issue.path, ...nearest.path] } as Issue)
}

function amount(value: number | bigint, origin: string): string {
  if (origin === 'string') return `${value} characters`
  if (origin === 'array') return value === 1 || value === 1n ? 'one entry' : `${value} entries`
  return String(value)
}

function alternatives(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`
}
