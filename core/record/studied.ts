/** All a learner did, as plain counts; gathered by one place and read by everything that judges. */
export interface Studied {
  /** Paragraphs reached, by chapter id. */
  reached: ReadonlyMap<string, number>
  /** Best points of each check or capstone question, in thousandths. */
  checks: ReadonlyMap<string, number>
  /** Ended attempts in exam mode, newest first. Scores in hundredths of a per cent. */
  exams: readonly { exam: string; score: number; passMark: number }[]
  /** Exam with an attempt still open. */
  sitting: string | null
  /** Ids of labs passed. */
  labs: ReadonlySet<string>
}
