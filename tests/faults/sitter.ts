import { openDoor } from './door.ts'

/**
 * Sits an exam through the real door as fast as it can and prints every acknowledged answer, until it is killed.
 * Arguments: folder of the database.
 */
const { ask } = openDoor(process.argv[2] ?? '')
const open = await ask('exam.unfinished', {})
const view = open
  ? await ask('exam.resume', { attempt: open.attempt })
  : await ask('exam.start', { exam: 'work-distribution-exam', mode: 'exam', pledge: true })
const { attempt } = view.reading
const numeric = view.questions.filter(question => question.type === 'numeric')
for (let n = view.reading.seq; ; n++) {
  const question = numeric[n % numeric.length]?.id ?? ''
  await ask('exam.answer', {
    attempt,
    question,
    response: { type: 'numeric', text: String(n) },
    opId: `${process.pid}-${n}`,
  })
  process.stdout.write(`${attempt} ${question} ${n}\n`)
}
