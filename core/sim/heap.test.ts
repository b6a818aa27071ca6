import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHeap } from './heap.ts'

test('what comes out is in order of time, and of arrival among equals', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), times => {
      const heap = createHeap<string>()
      for (const [index, at] of times.entries()) heap.push(at, `${at}/${index}`)
      const out = times.map(() => heap.pop())
      const wanted = times
        .map((at, index) => ({ at, text: `${at}/${index}` }))
        .sort((a, b) => a.at - b.at)
        .map(each => each.text)
      expect(out).toEqual(wanted)
      expect(heap.pop()).toBeUndefined()
    }),
  )
})

test('pushes and pops in any mixture agree with a sorted list', () => {
  const step = fc.oneof(fc.nat(10), fc.constant('pop' as const))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), steps => {
      const heap = createHeap<number>()
      const list: { at: number; id: number }[] = []
      steps.forEach((each, id) => {
        if (each === 'pop') {
          expect(heap.nextAt()).toBe(list[0]?.at)
          expect(heap.pop()).toBe(list.shift()?.id)
        } else {
          heap.push(each, id)
          list.push({ at: each, id })
          list.sort((a, b) => a.at - b.at || a.id - b.id)
        }
        expect(heap.size).toBe(list.length)
      })
    }),
  )
})
