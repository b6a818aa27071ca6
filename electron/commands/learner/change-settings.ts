import type { Verb } from '../verb.ts'

export const readSettings: Verb<'settings.read'> = ({ store }) => store.settings()

export const changeSettings: Verb<'settings.change'> = ({ store }, change) => {
  store.keepSettings({ ...store.settings(), ...change })
  return store.settings()
}
