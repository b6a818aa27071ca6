import type { Verb } from '../verb.ts'

export const readSettings: Verb<'settings.read'> = ({ store }) => store.settings()

export const changeSettings: Verb<'settings.change'> = ({ store, desktop, after }, change) => {
  store.keepSettings({ ...store.settings(), ...change })
  const settings = store.settings()
  if (change.theme) after(() => desktop.wear(settings.theme))
  return settings
}
