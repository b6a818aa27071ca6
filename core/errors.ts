import * as z from 'zod'

/**
 * All that goes wrong on purpose. Names are permanent: logs, tests and screens go by them.
 * `what` happened, what is `safe`, what to do `next`.
 */
export const refusals = {
  'input-malformed': {
    what: 'The app sent itself a request it could not read.',
    safe: 'Nothing was changed.',
    next: 'Try again. If it happens twice, restart Quorum.',
  },
  'command-unknown': {
    what: 'The app asked for something it does not know how to do.',
    safe: 'Nothing was changed.',
    next: 'Restart Quorum.',
  },
  'asked-too-fast': {
    what: 'The app asked more in a second than it can answer.',
    safe: 'Nothing was changed.',
    next: 'Try again. If it happens twice, restart Quorum.',
  },
  unexpected: {
    what: 'Something went wrong that we did not foresee.',
    safe: 'What was saved before is safe.',
    next: 'Try again. The log in Settings, Diagnostics has the details under this code.',
  },
  'not-in-library': {
    what: 'This part of the library is not here.',
    safe: 'Your progress is safe.',
    next: 'Go back to the library and open what is there.',
  },
  'not-written-yet': {
    what: 'This part of the library is still being written.',
    safe: 'Nothing was started.',
    next: 'Choose something that can be opened now.',
  },
  'library-damaged': {
    what: 'The library on this computer cannot be read.',
    safe: 'Your progress is kept apart from it and is safe.',
    next: 'Install Quorum again; your progress stays.',
  },
  'attempt-open': {
    what: 'Another exam is still open.',
    safe: 'Its answers are saved and its time is running.',
    next: 'Go back to it, or hand it in, before you start a new one.',
  },
  'attempt-unknown': {
    what: 'There is no such attempt on this computer.',
    safe: 'Nothing was changed.',
    next: 'Open the exam from the list.',
  },
  'attempt-ended': {
    what: 'This attempt has ended.',
    safe: 'Everything saved before the end counts.',
    next: 'Open the result.',
  },
  'attempt-not-ended': {
    what: 'This attempt is still open.',
    safe: 'Its answers are saved.',
    next: 'Hand it in to see the result.',
  },
  'attempt-log-damaged': {
    what: 'The record of this attempt no longer fits together.',
    safe: 'It is kept as it is; the file was not changed.',
    next: 'Restore a backup in Settings, Data, or export everything and keep the file.',
  },
  'pledge-missing': {
    what: 'The exam starts once you give your word.',
    safe: 'Nothing was started.',
    next: 'Read the promises and confirm them.',
  },
  'response-misfit': {
    what: 'This answer does not fit the question.',
    safe: 'The answer saved before is kept.',
    next: 'Choose again.',
  },
  'question-unknown': {
    what: 'This question is not part of it.',
    safe: 'Nothing was changed.',
    next: 'Go back and open the question again.',
  },
  'bank-too-small': {
    what: 'The bank does not hold enough questions for a form.',
    safe: 'Nothing was started.',
    next: 'Choose another exam; this one is being written.',
  },
  'database-locked': {
    what: 'Another program holds your study database.',
    safe: 'Nothing was changed.',
    next: 'Close the other program, then try again.',
  },
  'database-read-only': {
    what: 'Your study database cannot be written: the folder is read-only.',
    safe: 'Everything in it can be read and exported.',
    next: 'Make the folder writable, or move it, then try again.',
  },
  'database-damaged': {
    what: 'Your study database is damaged.',
    safe: 'The file is kept as it is.',
    next: 'Restore a backup, or export what can be read.',
  },
  'database-newer': {
    what: 'Your study database was written by a newer Quorum.',
    safe: 'It was not touched.',
    next: 'Install the newer version, or export everything with it first.',
  },
  'disk-full': {
    what: 'The disk is full.',
    safe: 'Everything saved before is safe. The last change is not saved.',
    next: 'Free some space; Quorum tries again.',
  },
  'not-saved': {
    what: 'The last change could not be written.',
    safe: 'Everything saved before is safe.',
    next: 'Keep this window open; try again in a moment.',
  },
  'backup-unusable': {
    what: 'This file is not a backup Quorum can restore.',
    safe: 'Your present data was not touched.',
    next: 'Choose another file.',
  },
  'backup-not-made': {
    what: 'The backup could not be made.',
    safe: 'Your study database is as it was.',
    next: 'See that the disk has space and the data folder can be written, then try again.',
  },
  'file-not-written': {
    what: 'The file could not be written there.',
    safe: 'Nothing of yours was changed.',
    next: 'Choose another folder, or make space on that disk.',
  },
  'exam-under-way': {
    what: 'This waits until the exam is over.',
    safe: 'Your exam goes on.',
    next: 'Come back after handing in.',
  },
  'profile-in-use': {
    what: 'This profile already holds progress of your own.',
    safe: 'Nothing was changed.',
    next: 'A demo can only fill an empty profile, and only a demo can be put away.',
  },
  cancelled: { what: 'You cancelled.', safe: 'Nothing was changed.', next: 'Try again when you like.' },
} as const

export type RefusalName = keyof typeof refusals

export const RefusalData = z.strictObject({
  name: z.enum(Object.keys(refusals) as [RefusalName, ...RefusalName[]]),
  what: z.string(),
  safe: z.string(),
  next: z.string(),
  /** Short code under which the log has more, for unexpected ones. */
  code: z.string().optional(),
})
export type RefusalData = z.infer<typeof RefusalData>

/** Thrown by core, commands and store; the door turns it into data. */
export class Refusal extends Error {
  readonly refusal: RefusalName
  constructor(refusal: RefusalName, cause?: unknown) {
    super(refusals[refusal].what, cause === undefined ? undefined : { cause })
    this.refusal = refusal
  }
}

/** `code` points into the log. */
export function refusalData(name: RefusalName, code?: string): RefusalData {
  return { name, ...refusals[name], ...(code ? { code } : {}) }
}
