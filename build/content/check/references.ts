import type { Library, QuestionEntry } from '../library.ts'
import type { Desk } from './check.ts'
import { placeOf } from './place-of.ts'

/** References between entries that are not texts: questions, patterns, terms, cards. */
export function checkReferences(library: Library, desk: Desk): void {
  const chapters = new Map(library.chapters.map(each => [each.id, each]))
  const misconceptions = new Set(library.misconceptions.map(each => each.value.id))
  const questions = new Set(library.questions.map(each => each.id))
  for (const question of library.questions) {
    checkOwn(library, question, chapters, desk)
    for (const { at, misconception } of misconceptionsOf(question)) {
      if (!misconceptions.has(misconception))
        desk.say(
          'links',
          question.file,
          question.lineOf(...at),
          `There is no misconception ${misconception}; add it to misconceptions/ or mend the name.`,
          'misconceptions/',
        )
    }
    question.value.enemies.forEach((enemy, i) => {
      const id = enemy.includes('/') ? enemy : `${question.owner}/${enemy}`
      if (!questions.has(id))
        desk.say(
          'links',
          question.file,
          question.lineOf('enemies', i),
          `There is no question ${id}; mend the name.`,
        )
    })
  }
  const patterns = new Set(library.patterns.map(each => each.value.id))
  for (const { file, value, lineOf } of library.patterns) {
    value.usedIn.forEach((place, i) => {
      const chapter = chapters.get(place)
      if (!chapter)
        desk.say(
          'links',
          file,
          lineOf('usedIn', i),
          `There is no chapter ${place}; mend the name.`,
          placeOf(library, 'chapter', place),
        )
      else if (!chapter.text.links.some(link => link.url === `pattern:${value.id}`))
        desk.say(
          'links',
          file,
          lineOf('usedIn', i),
          `${place} does not link back; write [words](pattern:${value.id}) there.`,
        )
    })
    value.related.forEach((id, i) => {
      if (!patterns.has(id))
        desk.say(
          'links',
          file,
          lineOf('related', i),
          `There is no pattern ${id}; mend the name.`,
          placeOf(library, 'pattern', id),
        )
    })
    for (const chapter of library.chapters) {
      const uses = chapter.text.links.some(link => link.url === `pattern:${value.id}`)
      if (uses && !value.usedIn.includes(chapter.id))
        desk.say(
          'links',
          file,
          lineOf('usedIn'),
          `${chapter.id} links to this pattern; add it to \`usedIn\`.`,
        )
    }
  }
  for (const entry of [...library.labs, ...library.scenarios]) {
    const owner = library.owners.find(each => each.id === entry.owner)?.entry
    entry.value.objectives.forEach((objective, i) => {
      if (!owner?.value.objectives.some(each => each.id === objective))
        desk.say(
          'links',
          entry.file,
          entry.lineOf('objectives', i),
          `${owner?.file ?? 'Its owner'} has no objective ${objective}; add it or mend the name.`,
        )
    })
  }
  const terms = new Set(library.terms.map(each => each.value.id))
  for (const { file, value, lineOf } of library.terms) {
    value.see.forEach((id, i) => {
      if (!terms.has(id))
        desk.say('links', file, lineOf('see', i), `There is no term ${id}; mend the name.`, 'glossary/')
    })
  }
  for (const { file, value, lineOf } of library.flashcards) {
    const { chapter, misconception } = value.about
    if (!chapter && !misconception)
      desk.say('links', file, lineOf('about'), 'A card is about a chapter or a misconception; name one.')
    if (chapter && !chapters.has(chapter))
      desk.say(
        'links',
        file,
        lineOf('about', 'chapter'),
        `There is no chapter ${chapter}; mend the name.`,
        placeOf(library, 'chapter', chapter),
      )
    if (misconception && !misconceptions.has(misconception))
      desk.say(
        'links',
        file,
        lineOf('about', 'misconception'),
        `There is no misconception ${misconception}; mend the name.`,
        'misconceptions/',
      )
  }
  checkExams(library, desk)
}

function checkOwn(
  library: Library,
  question: QuestionEntry,
  chapters: ReadonlyMap<string, Library['chapters'][number]>,
  desk: Desk,
): void {
  question.value.refs.own.forEach((place, i) => {
    const [id = '', heading] = place.split('#')
    const chapter = chapters.get(id)
    const line = question.lineOf('refs', 'own', i)
    if (!chapter)
      desk.say(
        'links',
        question.file,
        line,
        `There is no chapter ${id}; mend the reference.`,
        placeOf(library, 'chapter', id),
      )
    else if (heading && !chapter.text.sections.some(section => section.id === heading))
      desk.say(
        'links',
        question.file,
        line,
        `${id} has no heading #${heading}; its headings are ${chapter.text.sections.map(each => `#${each.id}`).join(', ')}.`,
      )
  })
  if (question.pool === 'check' && question.chapter && !chapters.has(question.chapter))
    desk.say(
      'links',
      question.file,
      1,
      `The folder ${question.chapter.split('/')[1]} is no chapter of this module; move the question.`,
      placeOf(library, 'chapter', question.chapter),
    )
}

function misconceptionsOf({ value }: QuestionEntry): { at: PropertyKey[]; misconception: string }[] {
  const parts = 'options' in value ? value.options : 'slips' in value ? value.slips : []
  const name = 'options' in value ? 'options' : 'slips'
  return parts.flatMap((part, i) =>
    part.misconception ? [{ at: [name, i, 'misconception'], misconception: part.misconception }] : [],
  )
}

function checkExams(library: Library, desk: Desk): void {
  const exams = new Set(library.owners.filter(each => each.kind === 'exam').map(each => each.id))
  for (const owner of library.owners) {
    if (owner.kind !== 'guide') continue
    const { exam } = owner.entry.value
    if (exam && !exams.has(exam))
      desk.say(
        'links',
        owner.entry.file,
        owner.entry.lineOf('exam'),
        `There is no exam ${exam}; mend the name.`,
      )
  }
}
