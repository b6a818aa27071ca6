// `npm start` and `npm test` on a fresh clone: puts Node 24 and the packages where they belong, then runs the
// verb. Plain JavaScript without dependencies, because nothing else is here yet.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const NODE = '24.21.0'
const root = dirname(import.meta.dirname ?? join(process.cwd(), 'build'))
const [verb = 'start', ...rest] = process.argv.slice(2)

/** Ends with one sentence. */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** npm as the one who started us, or the one on the PATH; npm's own words go to the terminal. */
function npm(args) {
  const cli = process.env.npm_execpath
  const byNode = cli?.endsWith('.js') && existsSync(cli)
  const [program, words] = byNode ? [process.execPath, [cli, ...args]] : ['npm', args]
  return spawnSync(program, words, {
    cwd: root,
    stdio: 'inherit',
    shell: !byNode && process.platform === 'win32',
  })
}

function runOnNode24() {
  const folder = join(root, '.cache', 'node24')
  const bin = join(folder, 'node_modules', 'node', 'bin')
  const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(node)) {
    console.log(`Fetching Node ${NODE} into .cache, once: this is Node ${process.versions.node}.`)
    npm(['install', '--prefix', folder, '--no-save', '--no-package-lock', `node@${NODE}`])
  }
  if (!existsSync(node)) {
    stop(
      `Quorum runs on Node 24, this is Node ${process.versions.node}, and Node ${NODE} could not be fetched: connect to the network once, or install Node 24.`,
    )
  }
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) }
  const { status, signal } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit', env })
  if (signal) process.kill(process.pid, signal)
  process.exit(status ?? 1)
}

/** Whether node_modules holds what the lock file says, by whatever command it came. */
function packagesAreHere() {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const listing = join(root, 'node_modules', '.package-lock.json')
  const here = existsSync(listing) ? JSON.parse(readFileSync(listing, 'utf8')).packages : {}
  const missing = ([path, { version, optional, devOptional, peer }]) =>
    here[path] ? here[path].version !== version : !(optional || devOptional || peer)
  return !Object.entries(wanted).some(entry => entry[0] !== '' && missing(entry))
}

const verbs = {
  start: () => import('./verbs/start.ts'),
  test: () => import('./verbs/test.ts'),
  tour: () => import('./verbs/tour.ts'),
  doctor: () => import('./verbs/doctor.ts'),
  exec: () => import('./verbs/exec.ts'),
}
if (!Object.hasOwn(verbs, verb)) stop(`There is no "${verb}"; there are ${Object.keys(verbs).join(', ')}.`)

const major = Number(process.versions.node.split('.')[0])
if (major < 20) stop(`Quorum's set-up needs Node 20 or newer; this is Node ${process.versions.node}.`)
if (major !== 24) runOnNode24()

const bins = [join(root, 'node_modules', '.bin'), dirname(process.execPath)]
process.env.PATH = [...bins, process.env.PATH].join(delimiter)
process.chdir(root)

if (verb !== 'doctor' && !packagesAreHere()) {
  console.log('Installing the packages of package-lock.json.')
  if (npm(['ci']).status !== 0) {
    stop(
      "Quorum's packages are not all here and could not be installed: connect to the network once and run this again.",
    )
  }
}

const { run } = await verbs[verb]()
process.exitCode = await run(rest)
