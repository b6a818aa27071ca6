import { join } from 'node:path'
import { command } from '../machine/command.ts'
import { fetchElectron } from '../machine/electron-program.ts'
import { lookAtMachine, root } from '../machine/look.ts'
import { type Host, planStart } from '../machine/plan-start.ts'
import { buildApp } from './build-app.ts'
import { takeTour } from './tour.ts'

export async function run(args: string[]): Promise<number> {
  if (!lookAtMachine().electron) fetchElectron()
  const machine = lookAtMachine()
  const plan = planStart(machine)
  for (const sentence of plan.words) console.log(sentence)
  if (plan.run === 'nothing') return 1
  if (!(await buildApp())) return 1
  if (plan.run === 'tour') return takeTour(plan)
  const switches = plan.sandbox ? [] : ['--no-sandbox']
  const chromium = { ELECTRON_HOST_CHROMIUM: machine.chromium }
  return command(program(plan.host), [...switches, '.', ...args], plan.host === 'electron' ? {} : chromium)
}

function program(host: Host): string {
  if (host === 'stand-in') return join(root, 'tests', 'electron-host', 'electron')
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'electron.cmd' : 'electron')
}
