import { command } from '../machine/command.ts'
import { fetchElectron } from '../machine/electron-program.ts'
import { lookAtMachine } from '../machine/look.ts'
import { planTest, type TestPlan, type Tried } from '../machine/plan-test.ts'

/** Brings what end to end needs, one way after another, until it can run or no way is left. */
export async function provide(): Promise<TestPlan> {
  if (!lookAtMachine().electron) fetchElectron()
  const tried: Tried = { playwright: false, apt: false }
  for (;;) {
    const plan = planTest(lookAtMachine(), tried)
    for (const sentence of plan.words) console.log(sentence)
    if (plan.endToEnd !== 'provide') return plan
    tried[plan.by] = true
    if (plan.by === 'playwright') await command('playwright', ['install', 'chromium'])
    else await installPackages(plan.packages)
  }
}

async function installPackages(packages: string[]): Promise<void> {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await command('apt-get', ['update', '-qq'], quiet)
  await command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
}
