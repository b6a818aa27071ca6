import { expect, test } from 'vitest'
import { routeOf } from './route-of.ts'

test('a plain route stays as it is', () => {
  expect(routeOf('/library')).toBe('/library')
  expect(routeOf('#/library')).toBe('/library')
})

test('a section or a check is one more part of the path', () => {
  expect(routeOf('/read/timeout-advanced/deadlines#remaining-time')).toBe(
    '/read/timeout-advanced/deadlines/remaining-time',
  )
  expect(routeOf('/read/timeout-advanced/deadlines?check')).toBe('/read/timeout-advanced/deadlines/check')
})
