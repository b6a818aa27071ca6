import { expect, test } from 'vitest'
import { pasteable } from './pasteable.ts'

test('a shell command is copied without its prompt', () => {
  const text = pasteable({
    language: 'bash',
    lines: [[['plain', '$ curl -v ']], [['string', 'localhost']]],
  })
  expect(text).toBe('curl -v \nlocalhost')
})

test('a dollar sign in other languages stays', () => {
  expect(pasteable({ language: 'ts', lines: [[['plain', '$ = 1']]] })).toBe('$ = 1')
})
