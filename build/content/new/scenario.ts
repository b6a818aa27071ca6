import type { Library } from '../library.ts'
import type { Written } from './new.ts'
import { objectiveOf, ownerOf, slugIn, titleOf } from './place.ts'

const decisions: [ask: string, right: string, reason: string, wrong: string, objection: string][] = [
  [
    'Where should the limit stand?',
    'at the edge',
    'Work is refused before it costs anything.',
    'in the store',
    'By then every layer has paid for it.',
  ],
  [
    'Who may repeat a call?',
    'the outermost layer',
    'One repeating layer keeps the load bounded.',
    'each layer',
    'Repeats multiply from layer to layer.',
  ],
  [
    'What does a reader see meanwhile?',
    'the last good page',
    'It is old and says so.',
    'a spinner',
    'Nobody can tell it from a failure.',
  ],
  [
    'How is the repair undone?',
    'by one switch',
    'A switch was tried before the day it is needed.',
    'by a new release',
    'Releases are slow on the very day they are needed.',
  ],
]

export function newScenario(library: Library, place: string): Written {
  const [ownerId, name] = place.split('/')
  const owner = ownerOf(library, ownerId)
  const id = slugIn(name, "The scenario's name")
  const asked = decisions.map(
    ([ask, right, reason, wrong, objection]) =>
      `  - ask: ${ask}\n    options:\n      - { text: ${right}, right: true, why: ${reason} }\n      - { text: ${wrong}, why: ${objection} }\n`,
  )
  const text = `id: ${id}
title: ${titleOf(id)}
status: draft
objectives: [${objectiveOf(owner)}]
context: >-
  Suppose a shop with 12 servers takes 900 orders a minute on a good day and 2 700 on the worst. Describe the parts, who
  owns them, what was promised to whom, and what hurts today.
constraints:
  - What may not change, with its number.
  - What it may cost, in money or in time.
decisions:
${asked.join('')}checklist:
  - The load on the worst day is written down.
  - Each refusal says when to come back.
  - The way back was tried.
  - Somebody owns each part.
modelAnswer: >-
  Walk through the decisions in the order in which they bind each other. Begin with the number that cannot move, show the
  sum that follows from it, and name what is given up. End with the first week: what is measured, what would make you turn
  back, and who decides.
temptingAnswers:
  - answer: Buy twice the servers and leave the rest as it is.
    why: It holds until the next doubling, and the repeats grow with it.
  - answer: Put a queue in front of everything and let it fill.
    why: A queue that never empties turns each answer into a late one.
`
  return { [`${owner.folder}/scenarios/${id}.yml`]: text }
}
