import { expect, test } from 'vitest'
import { Planted } from './plant.ts'
import { at } from './tiny-library.ts'

test('unreadable YAML is named with its line', async () => {
  const library = new Planted().replace(at.term, 'term: lease', 'term: "lease')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/glossary/a.yml:4  This is not readable YAML: Missing closing "quote. Mend the line or put the text in quotes.  [read]",
    ]
  `)
})

test('a missing field, a wrong kind and an unknown field are told at once', async () => {
  const library = new Planted()
    .set(at.source, ['publisher'])
    .set(at.source, ['year'], 'long ago')
    .set(at.source, ['colour'], 'blue')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/sources/a-source.yml:1  \`publisher\` is missing; write text there.  [read]",
      "content/sources/a-source.yml:5  \`year\` should be a number; change it.  [read]",
      "content/sources/a-source.yml:19  \`colour\` is not a field here; remove it or mend its spelling.  [read]",
    ]
  `)
})

test('a number too great and a list too short are told', async () => {
  const library = new Planted().set(at.check(1), ['seconds'], 4000).set(at.pattern, ['forces'], ['One force'])
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/patterns/a-pattern.yml:5  \`forces\` is too short a list; give at least 2 entries.  [read]",
      "content/resilience/small-module/checks/first-steps/check-1.yml:5  \`seconds\` is too big; give at most 900.  [read]",
    ]
  `)
})

test('an unknown type of question is told with what to read', async () => {
  const library = new Planted().set(at.check(1), ['type'], 'essay')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:1  \`type\` must be one of single, multiple, ordering, matching, numeric; choose one.  [read]",
    ]
  `)
})

test('a choice that does not exist names the choices', async () => {
  const library = new Planted().set(at.check(1), ['bloom'], 'guess')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/checks/first-steps/check-1.yml:3  \`bloom\` must be one of remember, understand, apply, analyze, evaluate, create; choose one.  [read]",
    ]
  `)
})

test('an id in the wrong form says what the form is', async () => {
  const library = new Planted().set(at.level, ['id'], 'L9')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/levels/l1.yml:1  \`id\` has the wrong form; write it like L[1-5].  [read]",
    ]
  `)
})

test('a chapter without top matter is told', async () => {
  const library = new Planted().write(at.chapter.replace('01-first', '02-next'), 'Text at once.\n')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/chapters/02-next-steps.md:1  A chapter begins with top matter between two lines of three dashes.  [read]",
    ]
  `)
})

test('a file that nothing reads is told', async () => {
  const library = new Planted().write('resilience/small-module/notes.txt', 'later')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/notes.txt:1  Nothing reads this file; mend its name or place as docs/authoring.md has them.  [read]",
    ]
  `)
})

test('a chapter without a module above it is told', async () => {
  const library = new Planted().write('security/lost/chapters/01-lost.md', '---\n---\n')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/security/lost/chapters/01-lost.md:1  No module.yml, exam.yml or guide.yml stands above this file; write it first.  [read]",
    ]
  `)
})

test('a folder and an id that differ are told', async () => {
  const library = new Planted().set(at.exam, ['id'], 'other-exam')
  expect((await library.told())[0]).toMatchInlineSnapshot(
    `"content/pillars/small-exam/exam.yml:1  \`id\` is other-exam but the folder is called small-exam; give both the same name.  [read]"`,
  )
})

test('an example without its code is told', async () => {
  const library = new Planted().set(at.example, ['file'], 'nine-lines.ts')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.yml:3  \`file\` names nine-lines.ts, which does not stand beside this file; add it or mend the name.  [read]",
    ]
  `)
})

test('a lab without a debrief is told', async () => {
  const library = new Planted().remove(`${at.lab}/debrief.md`)
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/lab.yml:1  The lab has no debrief.md; write it beside lab.yml.  [read]",
    ]
  `)
})

test('a list that is not a list is told', async () => {
  const library = new Planted().write(at.term, 'lease: a term\n')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/glossary/a.yml:1  This file should hold a list; start every entry with a dash.  [read]",
    ]
  `)
})
