import { test } from './fixture.ts'
test('typing', async ({ app }) => {
  const { page } = app
  const logs: string[] = []
  page.on('console', m => logs.push(m.type() + ' ' + m.text().slice(0, 60)))
  const code = page.getByRole('textbox', { name: 'Your code, TypeScript' })
  await page.evaluate(() => { location.hash = '/lab/rate-limiting-elite-engineering/token-bucket' })
  await code.click()
  await page.keyboard.press('Control+a'); await page.keyboard.press('x'); await page.waitForTimeout(200); console.log('typed over', logs.length)
  await page.keyboard.press('Control+z'); await page.waitForTimeout(200)
  await page.keyboard.press('Control+Home'); await page.keyboard.press('Shift+End'); await page.keyboard.press('y'); await page.waitForTimeout(200); console.log('typed over line', logs.length)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Home'); await page.keyboard.press('Control+Shift+ArrowRight'); await page.keyboard.type('abc'); await page.waitForTimeout(200); console.log('typed over word', logs.length, logs)
})
