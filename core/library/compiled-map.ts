import * as z from 'zod'

const Point = z.tuple([z.number(), z.number()])

/** A stop of the map. Positions are in map units (CSS pixels at zoom 1). */
export const MapStation = z.strictObject({
  code: z.string(),
  id: z.string(),
  kind: z.enum(['module', 'exam']),
  title: z.string(),
  line: z.string(),
  x: z.number(),
  y: z.number(),
  /** Side of the station that is free for its label. */
  label: z.enum(['above', 'below', 'right']),
  /** The title broken into at most two lines. */
  words: z.array(z.string()).min(1).max(2),
})
export type MapStation = z.infer<typeof MapStation>

export const MapLine = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Title broken into at most two lines, and where it stands, left of the line. */
  words: z.array(z.string()).min(1).max(2),
  x: z.number(),
  y: z.number(),
  /** Station codes in order along the line. */
  stations: z.array(z.string()),
  /** SVG path data with rounded 45 degree bends. */
  path: z.string(),
  /** Side branches of the line, same drawing. */
  branches: z.array(z.string()),
})
export type MapLine = z.infer<typeof MapLine>

export const MapRoute = z.strictObject({
  /** Id of the learning path. */
  path: z.string(),
  stations: z.array(z.string()),
  /** Stretches to draw under the lines, as SVG path data. */
  stretches: z.array(z.string()),
})
export type MapRoute = z.infer<typeof MapRoute>

/** Advice on order that crosses from one line to another; drawn thin and dotted. */
export const MapLink = z.strictObject({
  before: z.string(),
  after: z.string(),
  strength: z.enum(['strong', 'weak']),
  why: z.string(),
  from: Point,
  to: Point,
  path: z.string(),
})
export type MapLink = z.infer<typeof MapLink>

export const MapDocument = z.strictObject({
  width: z.number(),
  height: z.number(),
  lines: z.array(MapLine),
  stations: z.array(MapStation),
  links: z.array(MapLink),
  routes: z.array(MapRoute),
})
export type MapDocument = z.infer<typeof MapDocument>
