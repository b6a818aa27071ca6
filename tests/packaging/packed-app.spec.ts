import { expect, test } from '../e2e/fixture.ts'
import { buildPackage, type Package } from './build-package.ts'

test.skip(process.platform !== 'linux', 'the stand-in, which runs the package here, is for Linux')

let made: Package
test.beforeAll(() => {
  made = buildPackage('linux', 'dir')
})
test.afterAll(() => made.remove())

test('the packed app starts from its archive, with its library beside it', async ({ openApp }) => {
  const app = await openApp({ program: `${made.unpacked}/quorum` })
  await expect(app.page).toHaveTitle(/Quorum/)
  expect(await app.main(({ app: it }) => [it.isPackaged, it.getName()])).toEqual([true, 'Quorum'])
  const boot = await app.page.evaluate(() => {
    const { quorum } = globalThis as unknown as {
      quorum: { ask: (command: string, input: object) => unknown }
    }
    return quorum.ask('app.boot', {})
  })
  expect(boot).toMatchObject({ ok: true, value: { trouble: null, library: true } })
})
