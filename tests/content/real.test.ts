import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '#build/content/check.ts'
import { inWords } from '#build/content/complaint.ts'
import { runLabWith } from '#build/content/labs.ts'
import { mapDocument } from '#build/content/map/map.ts'
import { labelBox } from '#build/content/map/place.ts'
import { readLibrary } from '#build/content/read.ts'
import { runOnNode } from '#build/content/run/node-harness.ts'
import { simulators } from '#core/sim/models/index.ts'

const house = join(import.meta.dirname, '../..')
const content = join(house, 'content')

/** Where the index says that its modules and exams stand. */
const locations = [
  'architecture/microservices-decomposition-mastery',
  'architecture/service-mesh-production-mastery',
  'architecture/api-design-mastery',
  'coordination/saga-pattern-production-mastery',
  'resilience/circuit-breaker-mastery',
  'resilience/rate-limiting-elite-engineering',
  'resilience/chaos-engineering-mastery',
  'resilience/timeout-advanced',
  'deployment/kubernetes-distributed-patterns',
  'deployment/container-orchestration-advanced',
  'data-management/data-consistency-exam',
  'data-management/data-pipeline-exam',
  'observability/distributed-tracing-exam',
  'resilience/resilience-engineering-exam',
  'security/distributed-security-exam',
  'deployment/deployment-strategies-exam',
  'core-principles/laws/tests/correlated-failure-exam',
  'core-principles/pillars/tests/work-distribution-exam',
  'core-principles/laws/tests/asynchronous-reality-exam',
  'core-principles/laws/tests/economic-reality-exam',
  'core-principles/pillars/tests/flow-control-exam',
  'core-principles/pillars/tests/state-distribution-exam',
  'core-principles/pillars/tests/operational-excellence-exam',
]

test('all 23 places of the index stand where it says', () => {
  const { library } = readLibrary(content)
  const catalogue = library.catalogue?.value
  expect([...(catalogue?.modules ?? []), ...(catalogue?.exams ?? [])].map(each => each.location)).toEqual(
    locations,
  )
  for (const location of locations) {
    const file = ['module.yml', 'exam.yml'].map(name => join(content, location, name)).find(existsSync)
    expect(file, location).toBeDefined()
  }
})

test('the catalogue offers just the simulators there are, by their own titles', () => {
  const offered = readLibrary(content).library.catalogue?.value.simulators.filter(each => each.ready)
  const there = simulators.map(({ id, title, tasks }) => ({ id, title, tasks: tasks.length, ready: true }))
  expect(offered).toEqual(there)
})

test('the library passes every check', { timeout: 300_000 }, async () => {
  const { complaints } = await checkContent(content, {
    today: new Date().toISOString().slice(0, 10),
    strict: process.env.CI === 'true',
    cache: join(house, '.cache/content'),
    runLab: runLabWith(runOnNode, join(house, '.cache/content')),
  })
  expect(complaints.map(inWords)).toEqual([])
})

const map = mapDocument(readLibrary(content).library)

test('the map shows every module and exam once, on one line', () => {
  expect(map.stations).toHaveLength(23)
  expect(map.lines.flatMap(line => line.stations).sort()).toEqual(map.stations.map(each => each.code).sort())
})

test('names on the map stay apart from each other and from stations', () => {
  for (const [i, one] of map.stations.entries()) {
    const a = labelBox(one)
    for (const [k, other] of map.stations.entries()) {
      const b = labelBox(other)
      if (k > i)
        expect(
          a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y,
        ).toBe(true)
      const inside =
        other.x > a.x - 9 && other.x < a.x + a.width + 9 && other.y > a.y - 9 && other.y < a.y + a.height + 9
      expect(inside, `${other.code} under the name of ${one.code}`).toBe(false)
    }
  }
})

test('every role has a route that passes its stops, bends by 45 degrees only', () => {
  expect(map.routes.map(route => route.path).sort()).toEqual([
    'architect',
    'data',
    'manager',
    'platform',
    'security',
    'sre',
  ])
  for (const route of map.routes) {
    const points = route.stretches.flatMap(path =>
      [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
        match => [Number(match[1]), Number(match[2])] as const,
      ),
    )
    for (const code of route.stations) {
      const station = map.stations.find(each => each.code === code)
      const on = route.stretches.some(path => passes(path, station?.x ?? 0, station?.y ?? 0))
      expect(on, `${route.path} passes ${code}`).toBe(true)
    }
    expect(points.length).toBeGreaterThan(1)
  }
})

/** Whether a path of straight parts and rounded corners passes a point, to a pixel. */
function passes(path: string, x: number, y: number): boolean {
  const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
    match => [Number(match[1]), Number(match[2])] as const,
  )
  return points.some((b, i) => {
    const a = points[i - 1] ?? b
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const t = length === 0 ? 0 : ((x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1])) / length ** 2
    if (t < 0 || t > 1) return false
    return Math.hypot(a[0] + t * (b[0] - a[0]) - x, a[1] + t * (b[1] - a[1]) - y) < 1
  })
}
