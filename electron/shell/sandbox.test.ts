import { expect, it, vi } from 'vitest'

const told = vi.hoisted(() => ({ switches: [] as string[], words: '', code: 0 }))
vi.mock('electron', () => ({
  app: {
    commandLine: { hasSwitch: (name: string) => told.switches.includes(name) },
    exit: (code: number) => {
      told.code = code
    },
  },
  dialog: {
    showErrorBox: (title: string, words: string) => {
      told.words = `${title} ${words}`
    },
  },
}))
const { explainSandbox, wasDeniedSandbox } = await import('./sandbox.ts')
const inAppImage = { APPIMAGE: '/home/me/Quorum.AppImage' }

it('an AppImage that was started without the sandbox does not open', () => {
  told.switches = ['no-sandbox']
  expect(wasDeniedSandbox(inAppImage)).toBe(true)
})

it('an AppImage with its sandbox opens, and so does every other package', () => {
  told.switches = []
  expect(wasDeniedSandbox(inAppImage)).toBe(false)
  told.switches = ['no-sandbox']
  expect(wasDeniedSandbox({})).toBe(false)
})

it('it says which package to take instead, and ends', () => {
  explainSandbox()
  expect(told).toMatchObject({ words: expect.stringContaining('.deb package'), code: 1 })
})
