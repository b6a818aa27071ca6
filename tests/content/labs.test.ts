import { expect, test } from 'vitest'
import { runLabWith } from '#build/content/labs.ts'
import { runOnNode } from '#build/content/run/node-harness.ts'
import { defaultLimits } from '#core/lab/contract.ts'
import { Planted } from './plant.ts'
import { prose } from './prose.ts'
import { at } from './tiny-library.ts'

const lab = (file: string) => `${at.lab}/${file}`

test('a lab whose weights do not sum to 100, or with too few mutants, is told', async () => {
  const library = new Planted()
    .set(lab('lab.yml'), ['groups', 0, 'weight'], 50)
    .remove(lab('mutants/times-3.ts'))
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/lab.yml:1  The lab has 5 mutants; write at least 6 in mutants/.  [labs]",
      "content/resilience/small-module/labs/a-lab/lab.yml:6  The weights sum to 110; make it 100.  [labs]",
    ]
  `)
})

test('a lab without a kind of group, with twins, or with a group that tests lack, is told', async () => {
  const library = new Planted()
    .set(lab('lab.yml'), ['groups', 2, 'kind'], 'hidden')
    .set(lab('lab.yml'), ['groups', 2, 'id'], 'hidden')
    .set(lab('lab.yml'), ['groups', 0, 'id'], 'other')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/lab.yml:6  The lab has no property group; add one.  [labs]",
      "content/resilience/small-module/labs/a-lab/lab.yml:6  Two groups have the same id; rename one.  [labs]",
      "content/resilience/small-module/labs/a-lab/lab.yml:7  tests.ts has no group other; write it or mend the id.  [labs]",
    ]
  `)
})

test('a lab file that exports something else is told', async () => {
  expect(await new Planted().replace(lab('starter.ts'), 'double', 'twice').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/starter.ts:1  This file does not export double; lab.yml says that it does.  [labs]",
    ]
  `)
})

test('labs that were not run are counted, and fail where everything must run', async () => {
  const library = new Planted()
  library.runLab = undefined
  expect((await library.check()).notes).toContain('1 labs NOT run: no harness was given')
  library.strict = true
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/library.yml:1  The labs were not run; give the checks a harness.  [labs]",
    ]
  `)
})

/** Stands for the harness: a solution is right when it doubles; what cannot be parsed is refused. */
const harness: Parameters<typeof runLabWith>[0] = run =>
  run.code.includes('{{')
    ? { kind: 'refused', words: 'It cannot be read.', line: 3 }
    : {
        kind: 'ran',
        groups: run.groups.map(id => ({
          id,
          outcome: run.code.includes('2 * n') ? 'passed' : 'failed',
          ...(run.code.includes('2 * n') ? {} : { failure: { words: 'expected the double' } }),
          console: [],
        })),
      }

test('a reference that fails and a mutant that lives or cannot be loaded are told', async () => {
  const library = new Planted()
  library.runLab = runLabWith(harness)
  expect(await library.told()).toEqual([])
  library
    .replace(lab('reference.ts'), '2 * n', 'n')
    .replace(lab('mutants/times-3.ts'), '3 * n', '2 * n')
    .replace(lab('mutants/times-4.ts'), '4 * n', '{{ n')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/mutants/times-3.ts:1  This mutant passes every group; add a test that tells it from the reference.  [labs]",
      "content/resilience/small-module/labs/a-lab/mutants/times-4.ts:3  The mutant cannot be loaded: It cannot be read. Let it be wrong, not broken.  [labs]",
      "content/resilience/small-module/labs/a-lab/reference.ts:1  The reference must pass every group, but hidden failed: expected the double. Mend the reference or the tests.  [labs]",
      "content/resilience/small-module/labs/a-lab/reference.ts:1  The reference must pass every group, but property failed: expected the double. Mend the reference or the tests.  [labs]",
      "content/resilience/small-module/labs/a-lab/reference.ts:1  The reference must pass every group, but visible failed: expected the double. Mend the reference or the tests.  [labs]",
    ]
  `)
})

test('a lab runs on plain Node: an endless mutant is stopped, the machine is out of reach', {
  timeout: 60_000,
}, async () => {
  const library = new Planted()
  library.runLab = runLabWith(runOnNode)
  const tests = `export default (lab, { double }) => ({
    visible: () => lab.equal(double(2), 4, 'Twice two is four.'),
    hidden: () => lab.equal(double(-3), -6, 'Twice minus three is minus six.'),
    property: () => lab.expect(double(5) > 9, 'Twice five is more than nine.'),
  })\n`
  library.write(lab('tests.ts'), tests)
  library.replace(lab('mutants/times-3.ts'), 'return', 'while (n < 1e9) n\n  return')
  library.replace(lab('mutants/times-4.ts'), 'return', 'Date.now()\n  return')
  expect(await library.told()).toEqual([])
  library.replace(lab('mutants/times-5.ts'), '5 * n', 'n + n')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/mutants/times-5.ts:1  This mutant passes every group; add a test that tells it from the reference.  [labs]",
    ]
  `)
})

test('a lab that is broken is refused with its file, its line and the reason, once', {
  timeout: 60_000,
}, async () => {
  const library = new Planted()
  library.runLab = runLabWith(runOnNode)
  const tests = (extra: string) => `export default (lab, { double }) => {
  ${extra}
  return {
    visible: () => lab.equal(double(2), 4, 'Twice two is four.'),
    hidden: () => lab.equal(double(-3), -6, 'Twice minus three is minus six.'),
    property: () => lab.expect(double(5) > 9, 'Twice five is more than nine.'),
  }
}\n`
  library.write(lab('tests.ts'), tests('const ='))
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/tests.ts:2  The tests cannot be loaded: This is not TypeScript: Unexpected token \`=\`. Expected yield, an identifier, [ or {. Mend them first.  [labs]",
    ]
  `)
  library.write(lab('tests.ts'), `const nothing = null\nnothing.here()\n${tests('')}`)
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/tests.ts:2  The tests cannot be loaded: Cannot read properties of null (reading 'here'). Mend them first.  [labs]",
    ]
  `)
  library.write(lab('tests.ts'), tests(''))
  library.replace(lab('starter.ts'), 'return', 'enum Half { One }\n  return')
  library.replace(lab('mutants/times-3.ts'), 'export', 'throw new Error("unwell")\nexport')
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/mutants/times-3.ts:1  The mutant cannot be loaded: unwell. Let it be wrong, not broken.  [labs]",
      "content/resilience/small-module/labs/a-lab/starter.ts:2  The starter cannot be loaded: TypeScript enum is not supported in strip-only mode. Types are taken away before the code runs, so a construct that makes code, such as an enum, a namespace or a parameter property, has to be written out. Let it load and be unfinished.  [labs]",
    ]
  `)
})

test('what a failing group shows arrives whole, however long its trace is', () => {
  const trace = "Array.from({ length: 20_000 }, (_, step) => ({ step, text: 'x'.repeat(100) }))"
  const tests = `export default lab => ({ g: () => lab.fail('Wrong.', { trace: ${trace} }) })`
  const run = { code: 'export const double = 1', tests, exports: ['double'], groups: ['g'], seed: 1 }
  const outcome = runOnNode({ ...run, limits: defaultLimits })
  expect(outcome.kind === 'ran' && outcome.groups[0]?.failure?.trace).toHaveLength(20_000)
})

test('the files of one lab may say the same, those of two may not', async () => {
  const library = new Planted()
  library.write(lab('debrief.md'), library.files[lab('brief.md')] ?? '')
  expect(await library.told()).toEqual([])
  library.write(lab('debrief.md'), `${prose(3, 27)}\n`)
  expect(
    (await library.told()).map(each => each.replace(/ {2}".*" stands/, '  "…" stands')),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/labs/a-lab/debrief.md:1  "…" stands in resilience/small-module/chapters/01-first-steps.md too; say it in other words, or link.  [repeats]",
    ]
  `)
})
