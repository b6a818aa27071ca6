import type { Verb } from '../verb.ts'
import { books, examItems, shelfItem } from './shelf.ts'
import { routeOf, stopsOf } from './stops.ts'
import { studied } from './studied.ts'

export const readMap: Verb<'map.read'> = (world, { role }) => {
  const done = studied(world)
  const shelf = books(world).map(book => shelfItem(world, book, done))
  const stops = stopsOf(shelf, examItems(world, done))
  const route = routeOf(world, role ?? world.store.profile().role, stops)
  const advised = new Map(route?.tracks.flatMap(track => track.stops).map(stop => [stop.code, stop]))
  return {
    map: world.library.document('map', 'map'),
    stops: [...stops.values()].map(stop => advised.get(stop.code) ?? { ...stop, advised: false, why: '' }),
    route,
    advice: world.library.catalogue().dependencies,
  }
}
