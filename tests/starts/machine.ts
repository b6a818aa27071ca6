import type { Machine } from '#build/machine/look.ts'

/** A Linux desktop with everything: what each test takes away is in the test. */
export const desktop: Machine = {
  platform: 'linux',
  root: false,
  display: true,
  electron: true,
  chromium: '/usr/bin/chromium',
  userNamespaces: true,
  sandboxProgram: false,
  missing: [],
  apt: false,
}
