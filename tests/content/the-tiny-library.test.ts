import { expect, test } from 'vitest'
import { Planted } from './plant.ts'

test('a library that is right gives nothing to complain about', async () => {
  const { complaints } = await new Planted().check()
  expect(complaints).toEqual([])
})
