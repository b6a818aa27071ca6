import { drawDiagram } from '../diagram/draw.ts'
import { nodesOf } from '../diagram/model.ts'
import { words } from '../markdown.ts'
import type { Check } from './check.ts'

const most = { nodes: 12, alt: 60, width: 720 }

/** Diagrams stay small, fit the page, and say in words what they show. */
export const checkDiagrams: Check = (library, desk) => {
  for (const { file, text } of library.diagrams) {
    const nodes = nodesOf(text.model)
    const alt = words(text.alt).length
    if (nodes > most.nodes)
      desk.say(
        'diagrams',
        file,
        1,
        `The diagram has ${nodes} boxes or lanes; keep to ${most.nodes}, or draw two.`,
      )
    if (nodes === 0)
      desk.say('diagrams', file, 1, 'The diagram shows nothing; name at least one box or lane.')
    if (alt > most.alt)
      desk.say(
        'diagrams',
        file,
        text.altLine,
        `The text for those who do not see it has ${alt} words; keep to ${most.alt}.`,
      )
    const { width } = drawDiagram(text)
    if (width > most.width)
      desk.say(
        'diagrams',
        file,
        1,
        `Drawn, it is ${Math.round(width)} pixels wide and the page has ${most.width}; shorten its words or use fewer lanes.`,
      )
  }
}
