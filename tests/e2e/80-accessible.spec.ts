import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixture.ts'
import { begin, goTo, openLobby } from './steps.ts'

const places = [
  '/welcome',
  '/home',
  '/library',
  '/book/timeout-advanced',
  '/book/work-distribution',
  '/read/timeout-advanced/time-itself',
  '/capstone/timeout-advanced',
  '/map',
  '/exams',
  '/exam/work-distribution-exam',
  '/record',
  '/settings',
  '/about',
]

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ app }) => {
    test.setTimeout(180_000)
    const { page } = app
    const wear = () =>
      page.evaluate(to => {
        document.documentElement.dataset.theme = to
      }, theme)
    const look = async (where: string) => {
      await page.waitForTimeout(600)
      await wear()
      // The page is one document of its own; axe's usual blank second page does not exist in an app window.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(
        violations.map(
          each => `${where}: ${each.id}: ${each.nodes.map(node => node.target.join(' ')).join('; ')}`,
        ),
      ).toEqual([])
    }
    for (const place of places) {
      await goTo(page, place)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await look(place)
    }
    await openLobby(page)
    await begin(page)
    await look('exam room')
    await page.getByRole('button', { name: 'Hand in' }).click()
    await look('hand in')
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByText('What was noted')).toBeVisible()
    await look('result')
  })
}
