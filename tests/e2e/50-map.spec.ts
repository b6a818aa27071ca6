import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { MapView, Stop } from '#core/api/study.ts'
import { root } from './driver.ts'
import { test as base, expect, type RunningApp } from './fixture.ts'
import { goTo } from './steps.ts'

/** The app of someone who has studied for long: the map has stations of every standing. */
const test = base.extend<{ learner: RunningApp }>({
  learner: async ({ openApp }, use) => {
    const userData = mkdtempSync(join(tmpdir(), 'quorum-e2e-'))
    execFileSync(process.execPath, [join(root, 'build/seed.ts'), 'nearly-certified', userData], { cwd: root })
    await use(await openApp({ userData }))
  },
})

const said = { done: 'done', 'under-way': 'under way', open: 'open', coming: 'being written' }
const words = (stop: Stop) => `${stop.kind}, ${stop.advised ? 'advised next' : said[stop.standing]}`

async function openMap(page: Page): Promise<MapView> {
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  await goTo(page, '/map')
  await expect(page.getByRole('region', { name: 'Map of modules and exams' })).toBeVisible()
  const reply = await page.evaluate(() => {
    const { quorum } = window as unknown as { quorum: { ask(command: string, input: object): unknown } }
    return quorum.ask('map.read', {})
  })
  return (reply as { value: MapView }).value
}

/** Shift and scale of the drawing. */
const viewport = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate(drawing => {
    const { a: zoom, e: x, f: y } = new DOMMatrix(getComputedStyle(drawing).transform)
    return { zoom, x, y }
  })

test('a station tells its standing by its shape and in words, and the list says the same', async ({
  learner,
}) => {
  const { page } = learner
  const { stops } = await openMap(page)
  expect(new Set(stops.map(stop => stop.standing)).size).toBeGreaterThan(2)

  const shapes = new Map<string, Set<string>>()
  for (const stop of stops) {
    const station = page.locator(`#station-${stop.code}`)
    await expect(station).toHaveAccessibleName(new RegExp(`, ${words(stop)}$`))
    const shape = await station.locator('svg').first().innerHTML()
    shapes.set(words(stop), (shapes.get(words(stop)) ?? new Set()).add(shape))
  }
  const drawn = [...shapes.values()].flatMap(each => [...each])
  expect(drawn).toHaveLength(shapes.size)
  expect(new Set(drawn).size).toBe(shapes.size)

  await page.getByText('List', { exact: true }).click()
  const rows = page.locator('main li[data-coming]')
  await expect(rows).toHaveCount(stops.length)
  const told = await rows.allTextContents()
  for (const stop of stops)
    expect(
      told.some(row => row.startsWith(`${stop.title}${words(stop)}`)),
      stop.title,
    ).toBe(true)
})

test('the map is zoomed and moved by keys and by buttons, and walking keeps its station in sight', async ({
  learner,
}) => {
  const { page } = learner
  const { map } = await openMap(page)
  await page.waitForTimeout(500)
  await page.keyboard.press('0')
  const first = await viewport(page)
  await page.keyboard.press('+')
  await expect.poll(async () => (await viewport(page)).zoom).toBeGreaterThan(first.zoom)
  const near = await viewport(page)
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await viewport(page)).x).toBeLessThan(near.x)
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(async () => (await viewport(page)).y).toBeLessThan(near.y)
  await page.keyboard.press('0')
  await expect.poll(async () => (await viewport(page)).zoom).toBeCloseTo(first.zoom, 1)

  await page.getByRole('button', { name: 'Zoom Out' }).press('Enter')
  await expect.poll(async () => (await viewport(page)).zoom).toBeLessThan(first.zoom)
  const closer = page.getByRole('button', { name: 'Zoom In' })
  while (await closer.isEnabled()) await closer.click()
  await expect.poll(async () => (await viewport(page)).zoom).toBeGreaterThan(2)

  const line = map.lines.toSorted((a, b) => b.stations.length - a.stations.length)[0]?.stations ?? []
  await page.locator(`#station-${line[0]}`).focus()
  for (const code of line.slice(1)) {
    await page.keyboard.press('ArrowRight')
    await expect(page.locator(`#station-${code}`)).toBeFocused()
    await expect(page.locator(`#station-${code}`)).toBeInViewport()
  }
})
