import { Refusal } from '#core/errors.ts'
import type { Verb } from '../verb.ts'

export const readVersion: Verb<'lab.read-version'> = ({ store }, { lab, seq }) => {
  const code = store.labs.versionCode(lab, seq)
  if (code === null) throw new Refusal('not-in-library')
  return { code }
}
