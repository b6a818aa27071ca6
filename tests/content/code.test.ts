import { expect, test } from 'vitest'
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
