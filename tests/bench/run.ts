import { cpus, loadavg } from 'node:os'
import { driver } from '../e2e/driver.ts'

/**
 * `npm run bench` measures everything, `npm run bench -- launch` one thing, `npm run bench -- kills 200` as often as
 * said. Every figure stands beside its floor, taken in turn with it: the times are this machine's, the ratios travel.
 */
type Measurement = { measure(count?: number): Promise<void> }

const measurements: Record<string, () => Promise<Measurement>> = {
  launch: () => import('./launch.ts'),
  'first-paint': () => import('./first-paint.ts'),
  'chapter-open': () => import('./chapter-open.ts'),
  'long-tasks': () => import('./long-tasks.ts'),
  'save-answer': () => import('./save-answer.ts'),
  'search-keys': () => import('./search-keys.ts'),
  'draw-form': () => import('./draw-form.ts'),
  compile: () => import('./compile.ts'),
  'sim-events': () => import('./sim-events.ts'),
  'lab-round-trip': () => import('./lab-round-trip.ts'),
  kills: () => import('./kills.ts'),
  'window-kills': () => import('./window-kills.ts'),
}

process.removeAllListeners('warning')
const [wanted, count] = process.argv.slice(2)
const names = wanted ? [wanted] : Object.keys(measurements)
const host = driver === 'electron' ? 'Electron' : "the stand-in for Electron, in this machine's Chromium"
console.log(
  `Node ${process.versions.node}, ${cpus().length} cores of ${cpus()[0]?.model}; windows on ${host}.`,
)
for (const name of names) {
  const load = measurements[name]
  if (!load) {
    console.error(`There is no "${name}"; there are ${Object.keys(measurements).join(', ')}.`)
    process.exitCode = 2
    break
  }
  const [minute = 0] = loadavg()
  console.log(`\n${name}, at a load of ${minute.toFixed(1)}`)
  const { measure } = await load()
  await measure(count === undefined ? undefined : Number(count))
}
