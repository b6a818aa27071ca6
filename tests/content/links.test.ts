import { expect, test } from 'vitest'
import { Planted } from './plant.ts'
import { prose } from './prose.ts'
import { at } from './tiny-library.ts'

const inChapter = (from: string, to: string) => new Planted().replace(at.chapter, from, to)

test('an id that stands twice is told', async () => {
  const library = new Planted().replace(at.flashcards, 'id: card-1\n', 'id: card-0\n')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/flashcards/all.yml:6  The flashcard card-0 stands in flashcards/all.yml already; rename one.  [ids]",
    ]
  `)
})

test('an old name that still stands is told', async () => {
  expect(await new Planted().set(at.check(2), ['was'], ['check-1']).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-2.yml:31  \`was\` names the question small-module/check-1, which still stands; take it out of \`was\`.  [ids]",
    ]
  `)
})

test('an old name that two entries claim is told', async () => {
  const library = new Planted()
    .set(at.check(1), ['was'], ['check-0'])
    .set(at.check(2), ['was'], ['small-module/check-0'])
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-2.yml:31  \`was\` names the question small-module/check-0, which resilience/small-module/checks/first-steps/check-1.yml claims too; keep it in one.  [ids]",
    ]
  `)
})

test('two chapters with one number are told', async () => {
  const library = new Planted()
  library.write(at.chapter.replace('first-steps', 'twin'), library.files[at.chapter] ?? '')
  expect((await library.told()).filter(each => each.endsWith('[ids]'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-twin.md:1  Chapter 1 stands in resilience/small-module/chapters/01-first-steps.md already; renumber one.  [ids]",
    ]
  `)
})

test('an entry whose id is not its file name is told', async () => {
  expect(await new Planted().set(at.scenario, ['id'], 'b-design').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/scenarios/a-design.yml:1  \`id\` is b-design but the file is called a-design; give both the same name.  [ids]",
    ]
  `)
  expect((await new Planted().set(at.path, ['id'], 'other').told())[0]).toMatchInlineSnapshot(
    `"content/paths/sre.yml:1  \`id\` is other but the file is called sre; give both the same name.  [ids]"`,
  )
})

test('a location where nothing stands is told', async () => {
  const library = new Planted().set(at.library, ['exams', 1, 'location'], 'pillars/nowhere')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/library.yml:10  Nothing stands at pillars/nowhere; write pillars/nowhere/exam.yml.  [catalogue]",
      "content/pillars/later-exam/exam.yml:1  library.yml does not name this; add it there.  [catalogue]",
    ]
  `)
})

test('a code that differs from the catalogue is told', async () => {
  const library = new Planted().set('pillars/later-exam/exam.yml', ['code'], 'E3')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/later-exam/exam.yml:2  \`code\` is E3 but library.yml calls this E2; mend one.  [catalogue]",
    ]
  `)
})

test('a guide that is not there is told', async () => {
  const library = new Planted().set(at.library, ['guides'], ['a-guide'])
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/library.yml:13  There is no guide called a-guide; write guides/a-guide/guide.yml.  [catalogue]",
    ]
  `)
})

test('a library without a catalogue is told', async () => {
  expect((await new Planted().remove(at.library).told())[0]).toMatchInlineSnapshot(
    `"content/library.yml:1  There is no readable library.yml; the whole library hangs on it.  [catalogue]"`,
  )
})

test('codes that nobody has are told in paths, levels and advice', async () => {
  const library = new Planted()
    .set(at.path, ['tracks', 0, 'steps', 0, 'code'], 'M7')
    .set(at.level, ['requirements', 0, 'of', 0], 'M8')
    .set(at.library, ['dependencies', 0, 'after'], 'E9')
    .set(at.path, ['target'], 'L2')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/levels/l1.yml:8  M8 is no code of the catalogue; mend it.  [catalogue]",
      "content/library.yml:20  E9 is no code of the catalogue; mend it.  [catalogue]",
      "content/paths/sre.yml:7  There is no level L2; mend the name.  [catalogue]",
      "content/paths/sre.yml:12  M7 is no code of the catalogue; mend it.  [catalogue]",
    ]
  `)
})

test('advice that goes in a circle is told', async () => {
  const library = new Planted().set(at.library, ['dependencies', 1], {
    before: 'E1',
    after: 'M1',
    strength: 'weak',
    why: prose(4000, 9),
  })
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/library.yml:18  The advice on order goes in a circle: M1, E1, M1; drop one of these dependencies.  [catalogue]",
    ]
  `)
})

test('a link to a term, pattern or chapter that is not there is told', async () => {
  expect(await inChapter('It was so', 'It was [so](term:so)').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:12  There is no term so; write it or mend the link.  [links]",
    ]
  `)
  expect(await inChapter('It was so', 'It was [so](pattern:so)').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:12  There is no pattern so; write it or mend the link.  [links]",
    ]
  `)
  expect(await inChapter('It was so', 'It was [so](chapter:so/so)').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:12  There is no chapter so/so; write it or mend the link.  [links]",
    ]
  `)
})

test('an outside address in a text is told', async () => {
  expect(await inChapter('It was so', 'It was [so](https://example.org)').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:12  https://example.org is an outside address; cite a source record as [@source#fact] instead.  [links]",
    ]
  `)
})

test('a link that leads nowhere is told wherever it stands', async () => {
  const story = (words: string) => new Planted().replace(at.case, 'It ended', words)
  expect(await story('It [ended](chapter:none/none)').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/cases/an-outage.yml:5  There is no chapter none/none; write it or mend the link.  [links]",
    ]
  `)
  expect(await story('It [ended](https://example.org)').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/cases/an-outage.yml:5  https://example.org is an outside address; cite a source record as [@source#fact] instead.  [links]",
    ]
  `)
  const reason = new Planted().set(at.check(1), ['why'], `${prose(7300, 33)} See [so](term:so).`)
  expect(await reason.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:24  There is no term so; write it or mend the link.  [links]",
    ]
  `)
  const brief = new Planted().replace(`${at.lab}/brief.md`, ' ', ' [so](pattern:so) ')
  expect(await brief.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/brief.md:1  There is no pattern so; write it or mend the link.  [links]",
    ]
  `)
})

test('a citation where none is shown is told', async () => {
  const reason = new Planted().set(at.check(1), ['why'], `${prose(7310, 33)} So [@a-source#a-fact].`)
  expect(await reason.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:24  [@a-source] is not shown as a reference here; name it under the sources of this entry.  [sources]",
    ]
  `)
})

test('an objective that the module lacks is told of labs and scenarios', async () => {
  expect(await new Planted().set(at.scenario, ['objectives'], ['O7']).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/scenarios/a-design.yml:4  resilience/small-module/module.yml has no objective O7; add it or mend the name.  [links]",
    ]
  `)
  expect(await new Planted().set(`${at.lab}/lab.yml`, ['objectives'], ['O7']).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/lab.yml:24  resilience/small-module/module.yml has no objective O7; add it or mend the name.  [links]",
    ]
  `)
})

test('a directive without a target, without an id, or unknown is told', async () => {
  const more = (text: string) => inChapter(':::when-not', `${text}\n\n:::when-not`)
  expect(await more('::example{id="none"}').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  There is no example called none; write it or mend the id.  [links]",
    ]
  `)
  expect(await more('::diagram').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  ::diagram needs an id, for example ::diagram{id="…"}.  [links]",
    ]
  `)
  expect(await more('::picture{id="x"}').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  There is no directive called picture; use example, diagram, case, simulator.  [links]",
    ]
  `)
  expect(await more(':::warning\nText.\n:::').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:26  There is no callout called warning; use note, caution, when-not, question.  [links]",
    ]
  `)
})

test('a case that no chapter shows is told', async () => {
  expect(await inChapter('::case{id="an-outage"}\n', '').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/cases/an-outage.yml:1  No chapter shows this case; show it or remove it.  [links]",
      "content/resilience/small-module/module.yml:5  The chapters hold 29.4 typical minutes of the 30 claimed; teach what is missing.  [study-time]",
    ]
  `)
})

test('a question that points nowhere is told', async () => {
  const library = new Planted()
    .set(at.check(1), ['refs', 'own'], ['small-module/none', 'small-module/first-steps#none'])
    .set(at.check(2), ['enemies'], ['none'])
    .set(at.check(2), ['options', 0, 'misconception'], 'no-such-idea')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:29  There is no chapter small-module/none; mend the reference.  [links]",
      "content/resilience/small-module/checks/first-steps/check-1.yml:30  small-module/first-steps has no heading #none; its headings are #start, #where-it-starts.  [links]",
      "content/resilience/small-module/checks/first-steps/check-2.yml:13  There is no misconception no-such-idea; add it to misconceptions/ or mend the name.  [links]",
      "content/resilience/small-module/checks/first-steps/check-2.yml:32  There is no question small-module/none; mend the name.  [links]",
    ]
  `)
})

test('a check in a folder that is no chapter is told', async () => {
  const library = new Planted()
  library.write(at.check(6).replace('first-steps', 'no-steps'), library.files[at.check(1)] ?? '')
  expect((await library.told()).filter(each => each.endsWith('[links]'))).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/no-steps/check-6.yml:1  The folder no-steps is no chapter of this module; move the question.  [links]",
    ]
  `)
})

test('patterns and chapters point at each other', async () => {
  expect(await inChapter('[pattern](pattern:a-pattern)', 'pattern').told()).toMatchInlineSnapshot(`
    [
      "content/patterns/a-pattern.yml:16  small-module/first-steps does not link back; write [words](pattern:a-pattern) there.  [links]",
    ]
  `)
  expect(
    await new Planted().set(at.pattern, ['usedIn'], ['small-module/none']).told(),
  ).toMatchInlineSnapshot(`
    [
      "content/patterns/a-pattern.yml:15  small-module/first-steps links to this pattern; add it to \`usedIn\`.  [links]",
      "content/patterns/a-pattern.yml:16  There is no chapter small-module/none; mend the name.  [links]",
    ]
  `)
  expect(await new Planted().set(at.pattern, ['related'], ['none']).told()).toMatchInlineSnapshot(`
    [
      "content/patterns/a-pattern.yml:18  There is no pattern none; mend the name.  [links]",
    ]
  `)
})

test('terms and cards that point nowhere are told', async () => {
  const library = new Planted()
    .set(at.term, [0, 'see'], ['none'])
    .set(at.flashcards, [0, 'about', 'chapter'], 'small-module/none')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/flashcards/all.yml:4  There is no chapter small-module/none; mend the name.  [links]",
      "content/glossary/a.yml:5  There is no term none; mend the name.  [links]",
    ]
  `)
})

test('a guide that prepares an exam nobody wrote is told', async () => {
  const library = new Planted()
    .set(at.library, ['guides'], ['a-guide'])
    .write(
      'guides/a-guide/guide.yml',
      `id: a-guide\ncode: G1\nkind: guide\ntitle: A guide\nabout: ${prose(4100, 9)}\nexam: none\n`,
    )
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/guides/a-guide/guide.yml:6  There is no exam none; mend the name.  [links]",
    ]
  `)
})

test('a source or fact that is not there is told', async () => {
  expect(await inChapter('It was so', 'It was so [@b-source]').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:12  There is no source b-source; write sources/b-source.yml or mend the name.  [sources]",
    ]
  `)
  expect(await inChapter('It was so', 'It was so [@a-source#b-fact]').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:12  The source a-source holds no fact b-fact; its facts are a-fact.  [sources]",
    ]
  `)
})

test('a source that nobody cites is told', async () => {
  const library = new Planted()
  const text = (library.files[at.source] ?? '').replace('id: a-source', 'id: b-source')
  expect(await library.write('sources/b-source.yml', text).told()).toMatchInlineSnapshot(`
    [
      "content/sources/b-source.yml:1  Nothing cites this source; cite it or remove it.  [sources]",
    ]
  `)
})

test('a source that was opened once is told, by a name that can be listed', async () => {
  expect(await new Planted().set(at.source, ['opened', 1]).told()).toMatchInlineSnapshot(`
    [
      "content/sources/a-source.yml:9  No second reader has opened this source; open it, compare each fact, and note date and way.  [sources-opened]",
    ]
  `)
})

test('a fact that stands twice in a source is told', async () => {
  const twin = { id: 'a-fact', says: prose(4200, 9), where: 'section 2' }
  expect(await new Planted().set(at.source, ['facts', 1], twin).told()).toMatchInlineSnapshot(`
    [
      "content/sources/a-source.yml:16  Two facts are called a-fact; rename one.  [sources]",
    ]
  `)
})

test('a term that is used before it is linked is told', async () => {
  expect(await inChapter('The [lease]', 'A lease is due. The [lease]').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/01-first-steps.md:8  "lease" is a term and this is its first use here; write [lease](term:lease).  [glossary]",
    ]
  `)
})

test('a term that no chapter links is told', async () => {
  const library = new Planted().set(at.term, [1], { id: 'quorum', term: 'quorum', means: prose(4300, 9) })
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/glossary/a.yml:4  No chapter links to the term quorum; link it or remove it.  [glossary]",
    ]
  `)
})
