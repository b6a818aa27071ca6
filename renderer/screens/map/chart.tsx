import '@xyflow/react/dist/base.css'
import { Controls, type Node, type NodeProps, ReactFlow, ViewportPortal } from '@xyflow/react'
import { createContext, type KeyboardEvent, useContext, useMemo, useRef } from 'react'
import type { MapView, Stop } from '#core/api/study.ts'
import type { MapStation } from '#core/library/compiled-map.ts'
import { StationShape, standingWords } from '../../parts/station/station.tsx'
import { score } from '../../words/numbers.ts'
import styles from './chart.module.css'
import { useView } from './use-view.ts'

type Stops = ReadonlyMap<string, Stop>
type StationNode = Node<{ station: MapStation; stop: Stop }, 'station'>

interface Acts {
  choose(code: string): void
  /** Brings the station that has the keyboard into sight. */
  show(code: string): void
  open(stop: Stop): void
  walk(code: string, event: KeyboardEvent): void
}
const Acting = createContext<Acts>({ choose() {}, show() {}, open() {}, walk() {} })

const nodeTypes = { station: StationStop }

/** The drawing: pan by dragging or keys, zoom by wheel, buttons or keys, walk by arrow keys, Tab on, Enter opens. */
export function Chart({
  view,
  stops,
  choose,
  open,
}: {
  view: MapView
  stops: Stops
  choose(code: string): void
  open(stop: Stop): void
}) {
  const { map, route } = view
  const frame = useRef<HTMLElement>(null)
  const { begin, show } = useView(map, frame)
  const nodes = useMemo<StationNode[]>(
    () =>
      map.stations.flatMap(station => {
        const stop = stops.get(station.code)
        if (!stop) return []
        const position = { x: station.x - half, y: station.y - half }
        return [
          {
            id: station.code,
            type: 'station',
            position,
            data: { station, stop },
            width: 2 * half,
            height: 2 * half,
          },
        ]
      }),
    [map, stops],
  )
  const acts = useMemo<Acts>(
    () => ({
      choose,
      show,
      open,
      walk(code, event) {
        if (event.shiftKey) return
        const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
        const line = map.lines.find(each => each.stations.includes(code))
        if (by === undefined || !line) return
        event.preventDefault()
        event.stopPropagation()
        const next = line.stations[line.stations.indexOf(code) + by]
        if (next) document.getElementById(`station-${next}`)?.focus({ preventScroll: true })
      },
    }),
    [map, choose, show, open],
  )
  return (
    <Acting value={acts}>
      <section ref={frame} className={styles.chart} aria-label="Map of modules and exams">
        <ReactFlow
          nodes={nodes}
          edges={[]}
          nodeTypes={nodeTypes}
          onInit={begin}
          minZoom={0.4}
          maxZoom={2.5}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          proOptions={{ hideAttribution: true }}
        >
          <ViewportPortal>
            <Lines view={view} path={route?.id} />
          </ViewportPortal>
          <Controls
            showInteractive={false}
            orientation="horizontal"
            position="bottom-right"
            className={styles.controls ?? ''}
          />
        </ReactFlow>
      </section>
    </Acting>
  )
}

const half = 20

function Lines({ view, path }: { view: MapView; path: string | undefined }) {
  const { map } = view
  const route = map.routes.find(each => each.path === path)
  return (
    <svg className={styles.lines} width={map.width} height={map.height} aria-hidden="true">
      {map.links.map(link => (
        <path key={`${link.before} ${link.after}`} d={link.path} className={styles.link} />
      ))}
      {map.lines.map(line => (
        <g key={line.id}>
          {[line.path, ...line.branches].map(d => (
            <path key={d} d={d} className={styles.line} />
          ))}
          <text x={line.x} y={line.y - (line.words.length - 1) * 8 + 4} className={styles.name}>
            {line.words.map((words, i) => (
              <tspan key={words} x={line.x} dy={i === 0 ? 0 : 16}>
                {words}
              </tspan>
            ))}
          </text>
        </g>
      ))}
      {route?.stretches.map(d => (
        <path key={d} d={d} className={styles.band} />
      ))}
      {route?.stretches.map(d => (
        <path key={`core ${d}`} d={d} className={styles.core} />
      ))}
    </svg>
  )
}

function StationStop({ data: { station, stop } }: NodeProps<StationNode>) {
  const { choose, show, open, walk } = useContext(Acting)
  const aside = stop.advised
    ? 'Advised next'
    : stop.standing === 'under-way'
      ? 'You are here'
      : stop.best !== null
        ? score(stop.best)
        : ''
  return (
    <button
      type="button"
      id={`station-${station.code}`}
      className={styles.station}
      aria-label={`${[...station.words, aside].join(' ').trim()}, ${stop.kind}, ${standingWords(stop)}`}
      onFocus={event => {
        choose(station.code)
        if (event.currentTarget.matches(':focus-visible')) show(station.code)
      }}
      onPointerEnter={() => choose(station.code)}
      onClick={() => open(stop)}
      onKeyDown={event => walk(station.code, event)}
    >
      <svg
        width={2 * half}
        height={2 * half}
        viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
        aria-hidden="true"
      >
        <StationShape kind={stop.kind} standing={stop.standing} advised={stop.advised} />
      </svg>
      <span
        className={styles.label}
        data-side={station.label}
        data-standing={stop.standing}
        data-advised={stop.advised}
        aria-hidden="true"
      >
        {station.words.join('\n')}
      </span>
      {/* The space keeps the two apart for whoever reads them as one text. */}{' '}
      {aside && (
        <span
          className={styles.aside}
          data-side={station.label}
          data-advised={stop.advised}
          aria-hidden="true"
        >
          {aside}
        </span>
      )}
    </button>
  )
}
