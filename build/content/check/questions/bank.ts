import type { Blueprint } from '#core/library/exam.ts'
import type { Library, QuestionEntry } from '../../library.ts'
import type { Desk } from '../check.ts'
import type { Group } from './groups.ts'
import { mean } from './lemmas.ts'

const vendors =
  /(?<![\w-])(AWS|Amazon|Azure|GCP|Google Cloud|DynamoDB|Lambda|S3|EC2|SQS|BigQuery|Spanner|Cloudflare|Datadog|Heroku|Vercel|Snowflake|Databricks|Confluent|PagerDuty|Splunk|New Relic)(?![\w-])/

/** Q27, Q28, Q29, Q32 and Q34, and the totals of the blueprint: the bank is what the exam promises. */
export function checkBank(library: Library, group: Group, desk: Desk): void {
  const owner = library.owners.find(each => each.id === group.owner)
  const blueprint = owner?.kind === 'exam' ? owner.entry.value.blueprint : undefined
  if (owner?.kind !== 'exam' || !blueprint || !group.bank) return
  const live = group.questions.filter(each => each.value.status === 'live')
  const { file, lineOf } = owner.entry
  checkTotals(blueprint, live, (at, says) => desk.say('blueprint', file, lineOf('blueprint', ...at), says))
  if (live.length === 0) return
  const percent = (count: number) => (100 * count) / live.length

  owner.entry.value.objectives.forEach((objective, i) => {
    const count = live.filter(each => each.value.objective === objective.id).length
    if (count < 3)
      desk.say(
        'Q27',
        file,
        lineOf('objectives', i),
        `${objective.id} has ${count} live questions; write at least 3.`,
      )
    if (percent(count) > 15)
      desk.say(
        'Q27',
        file,
        lineOf('objectives', i),
        `${objective.id} has ${Math.round(percent(count))} % of the questions; keep to 15 %.`,
      )
  })
  for (const field of ['difficulty', 'bloom'] as const) {
    for (const [name, wanted] of Object.entries(blueprint[field])) {
      const share = percent(live.filter(each => each.value[field] === name).length)
      if (Math.abs(share - wanted) > 5)
        desk.say(
          'Q28',
          file,
          lineOf('blueprint', field, name),
          `${Math.round(share)} % of the bank is ${name} where the blueprint says ${wanted} %; keep within 5 points.`,
        )
    }
  }
  if (percent(live.filter(each => each.value.bloom === 'remember').length) > 10)
    desk.say(
      'Q28',
      file,
      lineOf('blueprint', 'bloom'),
      'More than 10 % of the bank only asks to remember; ask to use what is known.',
    )
  const branded = live.filter(each => vendors.test(textOf(each))).length
  if (percent(branded) > 20)
    desk.warn('Q29', file, 1, `${branded} of ${live.length} questions name a vendor's product; keep to 20 %.`)
  const seconds = blueprint.sections.reduce((sum, section) => {
    const own = live.filter(each => each.value.section === section.id).map(each => each.value.seconds)
    return sum + section.form * mean(own)
  }, 0)
  const most = 0.95 * 60 * owner.entry.value.minutes
  if (seconds > most)
    desk.say(
      'Q32',
      file,
      lineOf('minutes'),
      `A form takes ${(seconds / 60).toFixed(1)} minutes on average and the exam leaves ${(most / 60).toFixed(1)}; shorten questions.`,
    )
  const misconceptions = new Set(live.flatMap(misconceptionsOf))
  if (misconceptions.size < 15)
    desk.warn('Q34', file, 1, `The bank uses ${misconceptions.size} misconceptions; use at least 15.`)
}

function checkTotals(
  blueprint: Blueprint,
  live: readonly QuestionEntry[],
  say: (at: PropertyKey[], says: string) => void,
): void {
  const form = blueprint.sections.reduce((sum, section) => sum + section.form, 0)
  const types = Object.entries(blueprint.types)
  const typed = types.reduce((sum, [, count]) => sum + count, 0)
  if (form !== typed)
    say(['types'], `The sections ask for ${form} questions and the types for ${typed}; make them equal.`)
  for (const field of ['difficulty', 'bloom'] as const) {
    const sum = Object.values(blueprint[field]).reduce((all, each) => all + each, 0)
    if (sum !== 100) say([field], `The shares sum to ${sum} %; make it 100.`)
  }
  blueprint.sections.forEach((section, i) => {
    const own = live.filter(each => each.value.section === section.id).length
    if (own < section.bank)
      say(
        ['sections', i],
        `${section.title} holds ${own} live questions of ${section.bank}; write ${section.bank - own} more.`,
      )
  })
  const bank = blueprint.sections.reduce((sum, section) => sum + section.bank, 0)
  for (const [type, count] of types) {
    const own = live.filter(each => each.value.type === type).length
    const wanted = Math.ceil((count * bank) / form)
    if (own < Math.floor(0.9 * wanted))
      say(
        ['types', type],
        `The bank holds ${own} live ${type} questions; a bank of ${bank} needs about ${wanted} for forms of ${count}.`,
      )
  }
}

function textOf({ value }: QuestionEntry): string {
  const parts = 'options' in value ? value.options.map(option => option.text) : []
  return [value.stem, ...parts].join(' ')
}

/** Q34 across the library: no misconception wears out, and with all exams written there are enough of them. */
export function checkMisconceptions(library: Library, desk: Desk): void {
  const used = new Map<string, number>()
  for (const question of library.questions) {
    for (const each of misconceptionsOf(question)) used.set(each, (used.get(each) ?? 0) + 1)
  }
  for (const { file, value, lineOf } of library.misconceptions) {
    const times = used.get(value.id) ?? 0
    if (times > 12)
      desk.warn(
        'Q34',
        file,
        lineOf('id'),
        `${value.id} is used ${times} times; keep to 12, part it or find others.`,
      )
    const card = library.flashcards.some(each => each.value.about.misconception === value.id)
    if (!card)
      desk.say(
        'flashcards',
        file,
        lineOf('id'),
        `No flashcard asks about ${value.id}; write one in flashcards/.`,
      )
  }
  for (const { id, file, value, lineOf } of library.chapters) {
    if (value.status === 'draft') continue
    const cards = library.flashcards.filter(
      ({ value: { about } }) => about.chapter === id && !about.misconception,
    ).length
    if (cards < value.summary.length)
      desk.say(
        'flashcards',
        file,
        lineOf('summary'),
        `The chapter has ${value.summary.length} sentences to remember and ${cards} flashcards on them; write one for each.`,
      )
  }
  const exams = library.owners.filter(each => each.kind === 'exam')
  const open = exams.filter(each => each.entry.value.blueprint).length
  if (exams.length > 0 && open === exams.length && library.misconceptions.length < 120)
    desk.warn(
      'Q34',
      'library.yml',
      1,
      `The registry holds ${library.misconceptions.length} misconceptions; a whole library needs 120.`,
    )
}

function misconceptionsOf({ value }: QuestionEntry): string[] {
  const parts: readonly { misconception?: string | undefined }[] =
    'options' in value ? value.options : 'slips' in value ? value.slips : []
  return parts.flatMap(part => part.misconception ?? [])
}
