import { expect, test } from 'vitest'
import { Planted } from './plant.ts'
import { phrase, prose } from './prose.ts'
import { at } from './tiny-library.ts'

const inChapter = (from: string, to: string) => new Planted().replace(at.chapter, from, to)
const added = (text: string) => inChapter(':::when-not', `${text}\n\n:::when-not`)

/** Study time moves when text is added; it has its own test. */
const shape = async (library: Planted) =>
  (await library.told()).filter(each => !each.endsWith('[study-time]'))

test('a paragraph that is too long is told', async () => {
  expect(await shape(added(prose(5000, 120)))).toMatchInlineSnapshot(`
    [
      "content/misconceptions/all.yml:6  "silob riluf pilam nilep milit lilod kiluk filan diler" stands in resilience/small-module/chapters/01-first-steps.md too; say it in other words, or link.  [repeats]",
      "content/resilience/small-module/chapters/01-first-steps.md:26  This paragraph has 120 words; keep to 110, or part it.  [chapter-shape]",
    ]
  `)
})

test('text that stands too long without a heading is told', async () => {
  const long = [5100, 5110, 5120, 5130].map(seed => prose(seed, 99)).join('\n\n')
  expect(await shape(added(long))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:10  463 words stand without a heading; set one every 250 to 400 words.  [chapter-shape]",
    ]
  `)
})

test('sentences that are too long on average are told', async () => {
  const endless = [5200, 5210, 5220].map(seed => `${phrase(seed, 90)}.`).join('\n\n')
  expect(await shape(added(endless))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:1  Its sentences have 24.4 words on average; keep to 20 by parting the longest.  [chapter-shape]",
    ]
  `)
})

test('a table that is too wide and a list that is too long are told', async () => {
  expect(
    await shape(added('| a | b | c | d | e | f |\n|-|-|-|-|-|-|\n| 1 | 2 | 3 | 4 | 5 | 6 |')),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  This table has 6 columns; keep to 5.  [chapter-shape]",
    ]
  `)
  const list = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => `- ${phrase(5300 + n, 2)}`).join('\n')
  expect(await shape(added(list))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  This list has 9 entries; keep to 8, or part it.  [chapter-shape]",
    ]
  `)
})

test('headings at the wrong depth are told', async () => {
  expect(await shape(added('#### Too deep'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  Headings inside a chapter are ## or ###; the title stands in the top matter.  [chapter-shape]",
    ]
  `)
})

test('HTML and images are told', async () => {
  expect(await shape(added('<div>so</div>'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  No raw HTML; write Markdown.  [chapter-shape]",
    ]
  `)
  expect(await shape(added('![so](so.png)'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  No images; draw a diagram.  [chapter-shape]",
    ]
  `)
})

test('a fragment without a language, in an unknown one, or too long is told', async () => {
  expect(await shape(added('```\nso\n```'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  This fragment names no language; write it after the three backticks.  [chapter-shape]",
    ]
  `)
  expect(await shape(added('```cobol\nso\n```'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  The language cobol is unknown; use one of ts, typescript, python, sql, bash, yaml, json, go, http, text.  [chapter-shape]",
    ]
  `)
  expect(await shape(added('```text\n1\n2\n3\n4\n5\n6\n7\n8\n9\n```'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  This fragment has 9 lines; keep to 8, or make it an example that is executed.  [chapter-shape]",
    ]
  `)
})

test('a chapter without a table, without when-not, without a number is told', async () => {
  const table = /\| one[\s\S]*?\|\n\n/.exec(new Planted().files[at.chapter] ?? '')?.[0] ?? ''
  expect(await shape(inChapter(table, ''))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:1  The chapter has no table of trade-offs; add one.  [chapter-shape]",
    ]
  `)
  expect(await shape(inChapter(':::when-not', ':::caution'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:1  The chapter does not say when not to; add a :::when-not[…] or such a heading.  [chapter-shape]",
    ]
  `)
  expect(await shape(inChapter('30 s', 'a while'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:1  The chapter has no number that a reader can work out again; add one.  [chapter-shape]",
    ]
  `)
})

test('a chapter with too few questions, or an objective nobody tests, is told', async () => {
  expect(await shape(new Planted().remove(at.check(5)))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:1  The chapter has 4 live check questions; write 1 more in checks/first-steps/.  [chapter-shape]",
    ]
  `)
  expect(await shape(inChapter('[O1]', '[O1, O2]'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:3  resilience/small-module/module.yml has no objective O2; add it or mend the name.  [chapter-shape]",
    ]
  `)
  const untested = inChapter('[O1]', '[O1, O2]').set(at.module, ['objectives', 1], {
    id: 'O2',
    words: phrase(5400, 6),
  })
  expect(await shape(untested)).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:3  No check question tests O2; write one.  [chapter-shape]",
    ]
  `)
})

test('empty words, exclamation marks and emoji are told, given titles are not', async () => {
  expect(await shape(inChapter('It was so', 'It was robust'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:12  "robust" says nothing; say what is meant, or leave it out.  [banned-words]",
    ]
  `)
  expect(await shape(inChapter('It was so', 'It was so!'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:12  No exclamation marks; end the sentence with a full stop.  [banned-words]",
    ]
  `)
  expect(await shape(inChapter('It was so', 'It was so 🚀'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:12  No emoji; use words.  [banned-words]",
    ]
  `)
  expect(await shape(inChapter('title: First steps', 'title: Elite steps'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:2  "Elite" says nothing; say what is meant, or leave it out.  [banned-words]",
    ]
  `)
  expect(await shape(new Planted().set(at.case, ['title'], 'A robust outage!'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/cases/an-outage.yml:2  "robust" says nothing; say what is meant, or leave it out.  [banned-words]",
      "content/resilience/small-module/cases/an-outage.yml:2  No exclamation marks; end the sentence with a full stop.  [banned-words]",
    ]
  `)
  const given = inChapter('It was so', 'It was Small Mastery').set(at.module, ['title'], 'Small Mastery')
  expect(await shape(given)).toEqual([])
})

test('eight words that stand in two files are told', async () => {
  const words = prose(4, 18)
  expect(await shape(new Planted().set(at.case, ['lesson'], words))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/cases/an-outage.yml:8  "rimik pimom nimup mimab limef kimil fimon dimur bimad vemek temim semop remut pemaf nemel memin lemor kemub" stands in resilience/small-module/chapters/01-first-steps.md too; say it in other words, or link.  [repeats]",
    ]
  `)
})

test('a diagram with a line nobody can draw is told', async () => {
  expect(await shape(new Planted().replace(at.diagram, 'A -> B', 'A -> C'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/diagrams/two-lanes.diagram:6  "C" is not one of the lanes; add it to the first line or mend it.  [diagrams]",
    ]
  `)
  expect(await shape(new Planted().replace(at.diagram, 'lanes: A, B', 'A, B'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/diagrams/two-lanes.diagram:5  A sequence begins with its lanes, for example \`lanes: Page, Gateway, Orders\`.  [diagrams]",
    ]
  `)
})

test('flow, state and timeline diagrams tell what they cannot read', async () => {
  const drawn = (text: string) =>
    shape(new Planted().write(at.diagram, `title: Boxes\nalt: ${phrase(5500, 9)}\n${text}`))
  expect(await drawn('kind: flow\n---\na = One\na -> b: so\n')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/diagrams/two-lanes.diagram:6  "b" has no box; name it first: \`b = Words in the box\`.  [diagrams]",
    ]
  `)
  expect(await drawn('kind: state\n---\na = One\na goes to b\n')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/diagrams/two-lanes.diagram:6  Write \`a = Words in the box\`, \`a -> b: words\`, \`a --> b: words\` or \`* -> a\`.  [diagrams]",
    ]
  `)
  expect(await drawn('kind: timeline\n---\nspan: 0 to 10 ms\nLane: 0-20 so\n')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/diagrams/two-lanes.diagram:6  20 lies outside the span; widen the span or mend the number.  [diagrams]",
    ]
  `)
  expect(await drawn('kind: timeline\n---\nLane: 0-20 so\n')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/diagrams/two-lanes.diagram:5  A timeline begins with its span, for example \`span: 0 to 1500 ms\`.  [diagrams]",
    ]
  `)
})

test('a diagram without a head, with thirteen boxes, or with a long text beside it is told', async () => {
  expect(await shape(new Planted().write(at.diagram, 'kind: seq\n'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/diagrams/two-lanes.diagram:1  A diagram begins with title, alt and kind, then a line of three dashes.  [read]",
    ]
  `)
  const boxes = Array.from({ length: 13 }, (_, n) => `b${n} = Box ${n}`).join('\n')
  const many = `title: Many\nalt: ${phrase(5600, 61)}\nkind: flow\n---\n${boxes}\n`
  expect(await shape(new Planted().write(at.diagram, many))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/diagrams/two-lanes.diagram:1  Drawn, it is 1110 pixels wide and the page has 720; shorten its words or use fewer lanes.  [diagrams]",
      "content/resilience/small-module/diagrams/two-lanes.diagram:1  The diagram has 13 boxes or lanes; keep to 12, or draw two.  [diagrams]",
      "content/resilience/small-module/diagrams/two-lanes.diagram:2  The text for those who do not see it has 61 words; keep to 60.  [diagrams]",
      "content/resilience/small-module/diagrams/two-lanes.diagram:2  "koned fonik donom bonup vinab tinef sinil rinon pinur" stands in resilience/small-module/cases/an-outage.yml too; say it in other words, or link.  [repeats]",
    ]
  `)
})

test('a diagram that is wider than the page is told', async () => {
  const lanes = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => `Lane of ${phrase(5700 + n, 2)}`).join(', ')
  const wide = `title: Wide\nalt: ${phrase(5650, 9)}\nkind: seq\n---\nlanes: ${lanes}\n`
  expect(await shape(new Planted().write(at.diagram, wide))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/diagrams/two-lanes.diagram:1  Drawn, it is 1008 pixels wide and the page has 720; shorten its words or use fewer lanes.  [diagrams]",
    ]
  `)
})

test('a module that holds less or much more than it claims is told', async () => {
  expect(await new Planted().set(at.module, ['claimMinutes'], 60).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/module.yml:5  The chapters hold 33.7 typical minutes of the 60 claimed; teach what is missing.  [study-time]",
    ]
  `)
  expect(await new Planted().set(at.module, ['claimMinutes'], 20).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/module.yml:5  The chapters hold 33.7 typical minutes, more than 1.3 times the 20 claimed; cut what is said twice.  [study-time]",
    ]
  `)
})

test('a module with all its chapters and no capstone is told', async () => {
  expect(await new Planted().set(at.module, ['planned', 'chapters', 1]).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/module.yml:1  The capstone holds 0 live questions of 15; write 15 more.  [whole]",
    ]
  `)
})

test('a decision without a right or without a wrong option is told', async () => {
  const library = new Planted().set(at.scenario, ['decisions', 0, 'options', 0, 'right'], false)
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/scenarios/a-design.yml:13  0 of 2 options are right; mark what is right and leave something wrong.  [whole]",
    ]
  `)
})

test('drafts are counted aloud', async () => {
  const library = new Planted().set(at.check(1), ['status'], 'draft')
  expect((await library.check()).notes).toContain(
    'drafts that do not ship: 0 chapters, 0 scenarios, 1 questions',
  )
})
