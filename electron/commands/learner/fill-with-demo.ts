import { Refusal } from '#core/errors.ts'
import { profiles } from '../demo/profiles.ts'
import type { Verb } from '../verb.ts'

/** Fills an untouched profile with made-up progress by running the real verbs, and marks it as a demo for good. */
export const fillWithDemo: Verb<'profile.fill-with-demo'> = world => {
  const { store } = world
  if (store.profile().welcomed || store.attempts.all().length > 0) throw new Refusal('profile-in-use')
  profiles['half-way'](world)
  store.keepProfile({ ...store.profile(), welcomed: true, demo: true })
  return store.profile()
}
