import { command } from '../machine/command.ts'
import { fetchElectron } from '../machine/electron-program.ts'
import { lookAtMachine } from '../machine/look.ts'
import { type Host, planTour } from '../machine/plan-start.ts'
import { buildApp } from './build-app.ts'

export async function run(): Promise<number> {
  if (!lookAtMachine().electron) fetchElectron()
  const plan = planTour(lookAtMachine())
  if (plan.run === 'nothing') {
    for (const sentence of plan.words) console.log(sentence)
    return 1
  }
  return (await buildApp()) ? takeTour(plan) : 1
}

export async function takeTour({ host }: { host: Host }): Promise<number> {
  const code = await command('playwright', ['test', '-c', 'tests/tour'], { ELECTRON_DRIVER: host })
  if (code === 0) console.log('The pictures of the tour are in out/tour.')
  return code
}
