import { closeSync, fdatasyncSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openDoor } from '../faults/door.ts'
import { beside, inTurn } from './figures.ts'
import { inFolder } from './folder.ts'

const sittings = 4
const answers = 250
/** What one answer writes: two frames of a write-ahead log. */
const bytes = Buffer.alloc(8_240, 1)

/** From the window's question at the door to its reply, beside writing as much into a file that is there and syncing it. */
export async function measure(): Promise<void> {
  const saved: number[] = []
  const synced: number[] = []
  for (let i = 0; i < sittings; i++) {
    await inFolder(async folder => {
      const { ask, close } = openDoor(folder)
      const { reading, questions } = await ask('exam.start', {
        exam: 'work-distribution-exam',
        mode: 'exam',
        pledge: true,
      })
      const question = questions.find(each => each.type === 'numeric')?.id ?? ''
      const file = openSync(join(folder, 'floor'), 'w')
      ftruncateSync(file, 0)
      writeSync(file, Buffer.alloc(bytes.length * 64))
      fsyncSync(file)
      const [ours, floor] = await inTurn(
        answers,
        n =>
          ask('exam.answer', {
            attempt: reading.attempt,
            question,
            response: { type: 'numeric', text: String(n) },
            opId: String(n),
          }),
        n => {
          writeSync(file, bytes, 0, bytes.length, (n % 64) * bytes.length)
          fdatasyncSync(file)
        },
      )
      saved.push(...ours)
      synced.push(...floor)
      closeSync(file)
      close()
    })
  }
  beside('an answer saved', saved, 'a bare fdatasync', synced)
}
