import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from './driver.ts'
import { expect, type RunningApp, test } from './fixture.ts'
import { allSaved, begin, goTo, openLobby, say } from './steps.ts'

const small = 'rate-limiting-elite-engineering/token-bucket'
const cluster = 'data-consistency/convergent-counter-and-set'
const folders = {
  [small]: 'content/resilience/rate-limiting-elite-engineering/labs/token-bucket',
  [cluster]: 'content/guides/data-consistency/labs/convergent-counter-and-set',
}
const written = (lab: keyof typeof folders, name: string) =>
  readFileSync(join(root, folders[lab], `${name}.ts`), 'utf8')

/** Its calls never return in buckets of at least this capacity. */
const hangs = (capacity: number) =>
  written(small, 'reference').replace(
    /tryTake\(.*\{\n/,
    line => `${line}      while (capacity >= ${capacity});\n`,
  )

async function open(page: Page, lab: keyof typeof folders): Promise<void> {
  await goTo(page, `/lab/${lab}`)
  await expect(page.getByText('Not run yet')).toBeVisible()
}

async function runOn(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your code, TypeScript' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Control+Enter')
}

/** What the main process replies to the window. */
async function asked<T>(page: Page, command: string, input: object): Promise<T> {
  const reply = await page.evaluate(
    ([name, given]) => {
      const { quorum } = globalThis as unknown as { quorum: { ask(...asked: unknown[]): Promise<unknown> } }
      return quorum.ask(name, given)
    },
    [command, input] as const,
  )
  return (reply as { value: T }).value
}

/** Notes every runner the main process starts from now on. */
async function watchRunners(app: RunningApp): Promise<{ kill(): Promise<number> }> {
  await app.main(({ utilityProcess }) => {
    const { fork } = utilityProcess
    const runners: Electron.UtilityProcess[] = []
    Object.assign(globalThis, { runners })
    utilityProcess.fork = (...how) => {
      const runner = fork(...how)
      runners.push(runner)
      return runner
    }
  })
  return {
    /** As the system would: nothing gets to clean up. Tells how many there were. */
    kill: () =>
      app.main(() => {
        const { runners } = globalThis as unknown as { runners: Electron.UtilityProcess[] }
        const alive = runners.splice(0).flatMap(({ pid }) => pid ?? [])
        for (const pid of alive) process.kill(pid, 'SIGKILL')
        return alive.length
      }),
  }
}

test('a failing cluster shows its smallest schedule, and the diagram with the step that broke the rule', async ({
  app,
}) => {
  const { page } = app
  await open(page, cluster)
  const said = written(cluster, 'mutants/last-step-wins').replace(
    'empty: (): SetState =>',
    "empty: (): SetState => (console.log('an empty set'), 0) || ",
  )
  await runOn(page, said)
  const verdict = page.getByRole('status').filter({ hasText: 'Same news, same answer' })
  await expect(verdict).toContainText('n4 shows [] 0 where [bread] 0 is right')
  await expect(verdict).toContainText('40 of 100 points, 5 of 8 groups hold')

  const group = page.getByRole('listitem').filter({ has: page.getByRole('button', { pressed: true }) })
  await expect(group).toContainText('The smallest schedule found that still fails')
  await expect(group.getByRole('listitem')).toHaveText([
    /^At 471\sms: n2 stands still, for 367\sms\.$/,
    /^At 752\sms: the network parts n4 alone, for 88\sms\.$/,
  ])
  await expect(group.getByText('an empty set').first()).toBeVisible()

  const diagram = page.getByRole('region', { name: 'Cluster' })
  const time = diagram.getByRole('slider', { name: /^Time, in a diagram of \d+ lanes/ })
  await expect(time).toHaveAttribute('aria-valuetext', 'Step 130 of 131')
  await expect(time.getByText('step 130')).toBeVisible()
  await expect(diagram.getByText('n4 receives news 38 from n2.')).toBeVisible()

  await test.step('what a message holds is told on focus and on hover', async () => {
    const holds = diagram.locator('code')
    await expect(holds).toContainText('element: "bread"')
    await time.focus()
    await page.keyboard.press('ArrowRight')
    await expect(diagram.getByText('Step 131 of 131')).toBeVisible()
    await page.keyboard.press('ArrowLeft')
    await expect(holds).toContainText('news: 38')
    const first = time.locator('g[data-step]:has(path)').first()
    const step = Number(await first.getAttribute('data-step'))
    await first.locator('path').first().hover({ force: true })
    await expect(holds).not.toContainText('news: 38')
    expect(step).toBeLessThan(129)
    await expect(diagram.getByText('Step 130 of 131')).toBeVisible()
  })

  await test.step('one comes closer and sees all again', async () => {
    const arrows = time.locator('g[data-step]:has(path)')
    const all = await arrows.count()
    for (let i = 0; i < 4; i++) await diagram.getByRole('button', { name: 'Closer' }).click()
    await expect.poll(() => arrows.count()).toBeLessThan(all / 2)
    await diagram.getByRole('button', { name: 'All', exact: true }).click()
    await expect.poll(() => arrows.count()).toBe(all)
  })

  await test.step('the table tells the same, and where the rule is broken', async () => {
    await diagram.getByRole('radio', { name: 'Table' }).check({ force: true })
    const row = diagram.getByRole('row').filter({ hasText: 'The rule is broken here.' })
    await expect(row).toContainText('n4 receives news 38 from n2')
    await expect(row.getByRole('button', { name: '130' })).toHaveAttribute('aria-current', 'step')
    await diagram.getByRole('button', { name: 'Earlier steps' }).click()
    await expect(diagram.getByRole('row').filter({ hasText: 'n2 stands still' })).toHaveCount(1)
  })

  await test.step('another group says what it expected and what it got', async () => {
    await page.getByRole('button', { name: /^failed: A hidden check/ }).click()
    await expect(
      page.getByText('Expected', { exact: true }).locator('xpath=following-sibling::dd[1]'),
    ).toHaveText('["milk"]')
    await expect(page.getByText('Got', { exact: true }).locator('xpath=following-sibling::dd[1]')).toHaveText(
      '[]',
    )
  })
})

test('each group is ticked as it ends, while the others still run', async ({ app }) => {
  const { page } = app
  await open(page, small)
  // The first two groups use buckets of 10 and 4, the third one of 20.
  await runOn(page, hangs(20))
  await expect(page.getByText('2 of 8 are over.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'passed: A full bucket' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'not run: ' })).toHaveCount(6)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('You stopped the run.').first()).toBeVisible()
})

test('a runner that dies is said so, and the next run has another one', async ({ app }) => {
  const { page } = app
  const runners = await watchRunners(app)
  await open(page, small)
  await runOn(page, hangs(20))
  await expect(page.getByText('2 of 8 are over.')).toBeVisible()
  expect(await runners.kill()).toBeGreaterThan(0)
  await expect(
    page.getByText('The lab process ended by itself. Your code is safe; run again.').first(),
  ).toBeVisible()
  await runOn(page, written(small, 'reference'))
  await expect(page.getByText('All 8 groups hold.')).toBeVisible()
})

test('an exam goes on untouched while a lab runner dies beside it', async ({ app }) => {
  const { page } = app
  const runners = await watchRunners(app)
  await openLobby(page)
  await begin(page)
  await say(page, 1)
  await allSaved(page)
  const read = async () => {
    const { attempt } = await asked<{ attempt: string }>(page, 'exam.unfinished', {})
    const { remainingMs: _, ...kept } = await asked<{ remainingMs: number }>(page, 'exam.read', { attempt })
    return kept
  }
  const before = await read()
  const run = asked(page, 'lab.run', { lab: small, code: hangs(1) })
  await expect.poll(() => runners.kill()).toBeGreaterThan(0)
  expect(JSON.stringify(await run)).toContain('The lab process ended by itself')
  expect(await read()).toEqual(before)
  await expect(page.getByRole('heading', { name: /^Question 1 of 40/ })).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).first().click()
  await say(page, 2)
  await allSaved(page)
})
