import type { ReactFlowInstance } from '@xyflow/react'
import { type RefObject, useRef } from 'react'
import type { MapDocument } from '#core/library/compiled-map.ts'
import { useShortcut } from '../../shortcuts/registry.ts'

const step = 120
const margin = 40
type Flow = Pick<
  ReactFlowInstance,
  'zoomIn' | 'zoomOut' | 'fitBounds' | 'getViewport' | 'setViewport' | 'setCenter' | 'flowToScreenPosition'
>

/** What one sees of the map: zoomed and panned by keys, and never without the station that has the keyboard. */
export function useView(
  map: Pick<MapDocument, 'width' | 'height' | 'stations'>,
  frame: RefObject<HTMLElement | null>,
) {
  const flow = useRef<Flow>(null)
  const whole = () =>
    void flow.current?.fitBounds({ x: 0, y: 0, width: map.width, height: map.height }, { padding: 0.02 })
  const pan = (x: number, y: number) => {
    const at = flow.current?.getViewport()
    if (at) void flow.current?.setViewport({ ...at, x: at.x + x, y: at.y + y })
  }
  const group = 'On the map'
  useShortcut(
    { id: 'zoom-in', keys: ['+', '='], words: 'Zoom in', group, run: () => void flow.current?.zoomIn() },
    { id: 'zoom-out', keys: ['-'], words: 'Zoom out', group, run: () => void flow.current?.zoomOut() },
    { id: 'whole-map', keys: ['0'], words: 'Show the whole map', group, run: whole },
    {
      id: 'pan-right',
      keys: ['Shift+ArrowRight'],
      words: 'Move to the right',
      group,
      run: () => pan(-step, 0),
    },
    { id: 'pan-left', keys: ['Shift+ArrowLeft'], words: 'Move to the left', group, run: () => pan(step, 0) },
    { id: 'pan-down', keys: ['Shift+ArrowDown'], words: 'Move down', group, run: () => pan(0, -step) },
    { id: 'pan-up', keys: ['Shift+ArrowUp'], words: 'Move up', group, run: () => pan(0, step) },
  )
  return {
    begin(instance: Flow) {
      flow.current = instance
      whole()
    },
    /** Brings a station into sight that is not. */
    show(code: string) {
      const station = map.stations.find(each => each.code === code)
      const seen = frame.current?.getBoundingClientRect()
      if (!station || !seen || !flow.current) return
      const { x, y } = flow.current.flowToScreenPosition(station)
      const inside =
        x > seen.left + margin && x < seen.right - margin && y > seen.top + margin && y < seen.bottom - margin
      if (!inside)
        void flow.current.setCenter(station.x, station.y, { zoom: flow.current.getViewport().zoom })
    },
  }
}
