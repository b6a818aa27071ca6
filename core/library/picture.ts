import * as z from 'zod'

/** Elements a drawn picture may hold; the renderer makes exactly these and nothing else. */
export const pictureTags = [
  'svg',
  'g',
  'line',
  'path',
  'rect',
  'circle',
  'text',
  'tspan',
  'title',
  'desc',
  'polygon',
] as const

/** A picture as data: inserted by the renderer as elements, never as markup. Colours are CSS variables by role. */
export interface PictureElement {
  tag: (typeof pictureTags)[number]
  attrs: Record<string, string>
  children: (PictureElement | string)[]
}

export const PictureElement: z.ZodType<PictureElement> = z.lazy(() =>
  z.strictObject({
    tag: z.enum(pictureTags),
    attrs: z.record(z.string(), z.string()),
    children: z.array(z.union([z.string(), PictureElement])),
  }),
)

export const CompiledDiagram = z.strictObject({
  title: z.string(),
  alt: z.string(),
  /** Natural size in CSS pixels. */
  width: z.number(),
  height: z.number(),
  svg: PictureElement,
})
export type CompiledDiagram = z.infer<typeof CompiledDiagram>
