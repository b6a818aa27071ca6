import { expect, test } from 'vitest'
import { runLabWith } from '#build/content/labs.ts'
import { runOnNode } from '#build/content/run/node-harness.ts'
import { Planted } from './plant.ts'
import { at } from './tiny-library.ts'

const code = (from: string, to: string) => new Planted().replace(at.code, from, to).told()

test('an example that prints something else is told', async () => {
  expect(await code('[1, 2, 3]', '[1, 2, 4]')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.yml:6  Line 1 of what it prints is "7", not "6"; mend the code or \`expect\`.  [examples]",
    ]
  `)
  expect(await new Planted().set(at.example, ['expect'], '6\n').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.yml:6  Line 2 of what it prints is "3", not ""; mend the code or \`expect\`.  [examples]",
    ]
  `)
})

test('an example that breaks is told', async () => {
  expect(
    await code('console.log(shares.length)', 'throw new RangeError(String(sum([])))'),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.ts:1  The example broke: RangeError: 0. Mend it.  [examples]",
    ]
  `)
})

test('an example that TypeScript refuses is told with its line', async () => {
  expect(
    await code(
      'console.log(shares.length)',
      'const text: string = shares.length\nconsole.log(3, text.length)',
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.ts:8  TypeScript refuses this line: TS2322: Type 'number' is not assignable to type 'string'. Mend the types.  [examples]",
      "content/resilience/small-module/examples/eight-lines.yml:6  Line 2 of what it prints is "3 undefined", not "3"; mend the code or \`expect\`.  [examples]",
    ]
  `)
})

test('placeholders, endless loops, the network, harm and secrets are told', async () => {
  expect(await code('console.log(shares', '// TODO\nconsole.log(shares')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.ts:8  This line holds a placeholder; write the code.  [examples]",
    ]
  `)
  expect(await code('console.log(shares', 'while (true) break\nconsole.log(shares')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.ts:8  This line holds a loop without an end; give it a bound.  [examples]",
    ]
  `)
  expect(
    await code('console.log(shares', 'export const get = () => fetch("/")\nconsole.log(shares'),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.ts:8  This line reaches for the network; leave that out.  [examples]",
    ]
  `)
  expect(await code('console.log(shares', '// rm -rf so\nconsole.log(shares')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.ts:8  This line holds a command that could do harm; leave it out.  [examples]",
    ]
  `)
  expect(
    await code('console.log(shares', 'export const password = "so it is"\nconsole.log(shares'),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.ts:8  This line holds something that looks like a secret; leave it out.  [examples]",
    ]
  `)
})

test('an example that is too short is told', async () => {
  expect(
    await new Planted().write(at.code, 'console.log(6)\nconsole.log(3)\n').told(),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.ts:1  The example has 2 lines; keep between 8 and 60.  [examples]",
    ]
  `)
})

test('a check that does not fit the language, or no expectation, is told', async () => {
  expect(await new Planted().set(at.example, ['check'], 'parse').told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.yml:5  For ts, \`check\` must be run or type-check.  [examples]",
      "content/resilience/small-module/examples/eight-lines.yml:6  Only an example that runs has an \`expect\`; remove it.  [examples]",
    ]
  `)
  expect(await new Planted().set(at.example, ['expect']).told()).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.yml:1  An example that runs says in \`expect\` what it prints; add it.  [examples]",
    ]
  `)
})

const inLanguage = (language: string, check: string, file: string, text: string, expected?: string) => {
  const library = new Planted().remove(at.code)
  return library
    .write(`resilience/small-module/examples/${file}`, text)
    .set(at.example, ['language'], language)
    .set(at.example, ['check'], check)
    .set(at.example, ['file'], file)
    .set(at.example, ['expect'], expected)
    .told()
}

test('Python, SQL, bash, YAML and JSON are executed or parsed', async () => {
  const lines = (mark: string) => Array.from({ length: 7 }, (_, n) => `${mark} line ${n}`).join('\n')
  expect(await inLanguage('python', 'run', 'a.py', `${lines('#')}\nprint(1 + 1)\n`, '2\n')).toEqual([])
  expect(
    await inLanguage('python', 'run', 'a.py', `${lines('#')}\nprint(1 +)\n`, '2\n'),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/a.py:1  The example broke: SyntaxError: invalid syntax. Mend it.  [examples]",
    ]
  `)
  const trigger = `CREATE TABLE t (a INTEGER);\nCREATE TABLE u (a TEXT);\nCREATE TRIGGER r AFTER INSERT ON t BEGIN\n  INSERT INTO u VALUES ('a;b');\nEND;\nINSERT INTO t VALUES (1);\nSELECT a, NULL FROM t;\nSELECT a FROM u;\n`
  expect(await inLanguage('sql', 'run', 'a.sql', trigger, '1|\na;b\n')).toEqual([])
  expect(
    await inLanguage('sql', 'run', 'a.sql', `${lines('--')}\nSELECT * FROM t;\n`, '1\n'),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/a.sql:1  The example broke: no such table: t. Mend it.  [examples]",
    ]
  `)
  expect(await inLanguage('bash', 'run', 'a.sh', `${lines('#')}\necho $((1 + 1))\n`, '2\n')).toEqual([])
  expect(await inLanguage('bash', 'parse', 'a.sh', `${lines('#')}\nif true; then\n`)).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/a.sh:1  The example broke: bash: line 9: syntax error: unexpected end of file. Mend it.  [examples]",
    ]
  `)
  expect(await inLanguage('yaml', 'parse', 'a.yaml', `${lines('#')}\na: "b\n`)).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/a.yaml:1  The example broke: Missing closing "quote. Mend it.  [examples]",
    ]
  `)
  expect(
    await inLanguage('json', 'parse', 'a.json', `{\n${'\n'.repeat(6)}"a": \n}\n`),
  ).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/a.json:1  The example broke: Unexpected token '}'. Mend it.  [examples]",
    ]
  `)
})

test('Go is shown as not executed', async () => {
  const go = Array.from({ length: 8 }, (_, n) => `// line ${n}`).join('\n')
  expect(await inLanguage('go', 'read-only', 'a.go', go)).toEqual([])
  expect(await inLanguage('go', 'run', 'a.go', go, 'so\n')).toMatchInlineSnapshot(`
    [
      "content/resilience/small-module/examples/eight-lines.yml:5  For go, \`check\` must be read-only.  [examples]",
    ]
  `)
})

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
    ? { kind: 'refused', words: 'It cannot be read.' }
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
      "content/resilience/small-module/labs/a-lab/mutants/times-4.ts:1  The mutant cannot be loaded: It cannot be read. Let it be wrong, not broken.  [labs]",
      "content/resilience/small-module/labs/a-lab/reference.ts:1  The reference must pass every group, but hidden failed: expected the double. Mend the reference or the tests.  [labs]",
      "content/resilience/small-module/labs/a-lab/reference.ts:1  The reference must pass every group, but property failed: expected the double. Mend the reference or the tests.  [labs]",
      "content/resilience/small-module/labs/a-lab/reference.ts:1  The reference must pass every group, but visible failed: expected the double. Mend the reference or the tests.  [labs]",
    ]
  `)
})

test('what blind solvers saw is told until it is resolved', async () => {
  const library = new Planted()
  const record = (role: string, response: number) =>
    `role: ${role}\ndate: 2026-05-01\nof: small-exam\npack: a1b2c3d4\nanswers:\n  - question: small-exam/number-1\n    response: ${response}\n`
  library
    .write('audit/solves/one.yml', record('blind-one', 16))
    .write('audit/solves/two.yml', record('blind-two', 16))
  expect(await library.told()).toEqual([])
  library.write('audit/solves/two.yml', record('blind-two', 17))
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:1  A blind solver did not choose the key; write in audit/resolutions.yml what became of it.  [Q26]",
    ]
  `)
  library.write('audit/solves/one.yml', record('blind-one', 17))
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/pillars/small-exam/bank/only/number-1.yml:1  Both blind solvers chose the same other answer; mend the question and write in audit/resolutions.yml what became of it.  [Q26]",
    ]
  `)
  library.write(
    'audit/resolutions.yml',
    '- question: small-exam/number-1\n  date: 2026-05-02\n  outcome: kept\n  why: Both solvers added the wrong number; the stem was read again.\n',
  )
  expect(await library.told()).toEqual([])
  library.write('audit/solves/two.yml', record('blind-two', 16).replace('number-1', 'number-99'))
  expect(await library.told()).toMatchInlineSnapshot(`
    [
      "content/audit/solves/two.yml:6  There is no question small-exam/number-99; mend the name.  [Q26]",
    ]
  `)
})

test('a solver who agrees with too few keys is told', async () => {
  const answers = Array.from(
    { length: 21 },
    (_, n) => `  - question: small-exam/number-${n}\n    response: ${n < 18 ? 15 + n : 1}\n`,
  )
  const library = new Planted().write(
    'audit/solves/one.yml',
    `role: blind-one\ndate: 2026-05-01\nof: small-exam\npack: a1b2c3d4\nanswers:\n${answers.join('')}`,
  )
  expect((await library.told()).filter(each => each.includes('is not ready'))).toMatchInlineSnapshot(`
    [
      "content/audit/solves/one.yml:5  This solver agrees with 18 of 21 keys; below 92 % the bank is not ready.  [Q26]",
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
