import type { Check } from './check.ts'

const capstone = 15

/** What a reader gets in one piece: a module's capstone once its chapters are there, a scenario's decisions. */
export const checkWhole: Check = (library, desk) => {
  for (const owner of library.owners) {
    if (owner.kind !== 'module') continue
    const { planned } = owner.entry.value
    const written = library.chapters.filter(each => each.owner === owner.id && each.value.status === 'live')
    if (written.length === 0 || written.length < (planned?.chapters.length ?? 0)) continue
    const live = library.questions.filter(
      each => each.owner === owner.id && each.pool === 'capstone' && each.value.status === 'live',
    ).length
    if (live < capstone)
      desk.say(
        'whole',
        owner.entry.file,
        1,
        `The capstone holds ${live} live questions of ${capstone}; write ${capstone - live} more.`,
        `${owner.folder}/capstone/`,
      )
  }
  for (const { file, value, lineOf } of library.scenarios) {
    value.decisions.forEach((decision, i) => {
      const right = decision.options.filter(option => option.right).length
      if (right === 0 || right === decision.options.length)
        desk.say(
          'whole',
          file,
          lineOf('decisions', i, 'options'),
          `${right} of ${decision.options.length} options are right; mark what is right and leave something wrong.`,
        )
    })
  }
  const drafts = [library.chapters, library.scenarios, library.questions].map(
    entries => entries.filter(each => each.value.status === 'draft').length,
  )
  if (drafts.some(count => count > 0))
    desk.note(
      `drafts that do not ship: ${drafts[0]} chapters, ${drafts[1]} scenarios, ${drafts[2]} questions`,
    )
}
