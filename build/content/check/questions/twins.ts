import type { Library, QuestionEntry } from '../../library.ts'
import { plain } from '../../markdown.ts'
import type { Desk } from '../check.ts'
import { plainWords } from '../repeats.ts'
import type { Group } from './groups.ts'
import { lemmas, shingles, similarity } from './lemmas.ts'

interface Stem {
  question: QuestionEntry
  words: string[]
  shingles: Set<string>
  weights: Map<string, number>
}

/** Q17: no question is another one again, and none is a sentence of a chapter unless it asks to remember it. */
export function checkTwins(library: Library, desk: Desk): void {
  const live = library.questions.filter(each => each.value.status !== 'retired')
  const documents = live.map(each => new Set(lemmas(each.value.stem)))
  const frequency = new Map<string, number>()
  for (const document of documents)
    for (const each of document) frequency.set(each, (frequency.get(each) ?? 0) + 1)
  const stems = live.map((question): Stem => {
    const words = plainWords(question.value.stem)
    return {
      question,
      words,
      shingles: shingles(words, 5),
      weights: weigh(question.value.stem, frequency, live.length),
    }
  })
  stems.forEach((one, i) => {
    for (const other of stems.slice(i + 1)) compare(one, other, desk)
  })
  const chapters = library.chapters.map(chapter => ({
    id: chapter.id,
    words: ` ${plainWords(plain(chapter.text.root)).join(' ')} `,
  }))
  for (const { question, words } of stems) {
    if (question.value.bloom === 'remember') continue
    const length = Math.max(5, Math.floor(words.length / 4) + 1)
    for (let i = 0; i + length <= words.length; i++) {
      const run = words.slice(i, i + length).join(' ')
      const chapter = chapters.find(each => each.words.includes(` ${run} `))
      if (!chapter) continue
      desk.say(
        'Q17',
        question.file,
        question.lineOf('stem'),
        `"${run}" stands word for word in ${chapter.id}, a quarter of the stem; reword it, or mark the question remember.`,
      )
      break
    }
  }
}

function weigh(text: string, frequency: ReadonlyMap<string, number>, total: number): Map<string, number> {
  const weights = new Map<string, number>()
  for (const each of lemmas(text)) {
    const rare = Math.log((1 + total) / (1 + (frequency.get(each) ?? 0))) + 1
    weights.set(each, (weights.get(each) ?? 0) + rare)
  }
  return weights
}

function compare(one: Stem, other: Stem, desk: Desk): void {
  const shared = similarity(one.shingles, other.shingles)
  const { file, lineOf } = other.question
  if (shared > 0.35)
    desk.say(
      'Q17',
      file,
      lineOf('stem'),
      `This stem repeats that of ${one.question.id}; write another question.`,
    )
  else if (shared > 0.2)
    desk.warn(
      'Q17',
      file,
      lineOf('stem'),
      `This stem has much in common with that of ${one.question.id}; reword it or have it looked at.`,
    )
  else if (cosine(one.weights, other.weights) > 0.8)
    desk.say(
      'Q17',
      file,
      lineOf('stem'),
      `This stem asks what ${one.question.id} asks, in other words; write another question.`,
    )
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0
  for (const [word, weight] of a) dot += weight * (b.get(word) ?? 0)
  const norm = (map: ReadonlyMap<string, number>) =>
    Math.sqrt([...map.values()].reduce((sum, each) => sum + each ** 2, 0))
  return dot / (norm(a) * norm(b) || 1)
}

/** Q19: what one question keys does not stand in the stem of another of the same exam, unless the two are enemies. */
export function checkCues(library: Library, group: Group, desk: Desk): void {
  if (!group.bank) return
  const topic = new Set(library.terms.map(each => lemmas(each.value.term).join(' ')))
  const stems = group.questions.map(question => ({
    question,
    text: ` ${lemmas(question.value.stem).join(' ')} `,
  }))
  for (const [i, { question, text: own }] of stems.entries()) {
    const keys = 'options' in question.value ? question.value.options.filter(option => option.key) : []
    for (const key of keys) {
      const all = lemmas(key.text)
      const runs = all.slice(0, Math.max(0, all.length - 2)).map((_, k) => all.slice(k, k + 3).join(' '))
      for (const run of runs.filter(each => !topic.has(each) && !own.includes(` ${each} `))) {
        for (const other of stems) {
          if (other === stems[i] || !other.text.includes(` ${run} `) || areEnemies(question, other.question))
            continue
          desk.say(
            'Q19',
            question.file,
            question.lineOf('enemies'),
            `The stem of ${other.question.id} holds words of this key ("${run}"); add it to \`enemies\` or reword one.`,
          )
        }
      }
    }
  }
}

export function areEnemies(a: QuestionEntry, b: QuestionEntry): boolean {
  const names = (one: QuestionEntry, other: QuestionEntry) =>
    one.value.enemies.some(enemy => enemy === other.id || `${one.owner}/${enemy}` === other.id)
  return names(a, b) || names(b, a)
}
