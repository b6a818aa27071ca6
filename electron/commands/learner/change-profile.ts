import type { Verb } from '../verb.ts'

export const readProfile: Verb<'profile.read'> = ({ store }) => store.profile()

export const changeProfile: Verb<'profile.change'> = ({ store }, change) => {
  store.keepProfile({ ...store.profile(), ...change })
  return store.profile()
}
