import { createElement, type ReactNode } from 'react'
import type { CompiledDiagram, PictureElement } from '#core/library/picture.ts'
import styles from './diagram.module.css'

/** SVG's own names to React's: stroke-width is strokeWidth, class is className. */
function property(name: string): string {
  if (name === 'class') return 'className'
  if (name.startsWith('aria-') || name.startsWith('data-')) return name
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function draw(element: PictureElement | string, key: number): ReactNode {
  if (typeof element === 'string') return element
  const given = Object.fromEntries(
    Object.entries(element.attrs).map(([name, value]) => [property(name), value]),
  )
  return createElement(element.tag, { ...given, key }, ...element.children.map(draw))
}

/** A picture made when the library was compiled; its colours are roles, so both themes hold. */
export function Diagram({ diagram, paragraph }: { diagram: CompiledDiagram; paragraph?: string }) {
  return (
    <figure className={styles.figure} data-paragraph={paragraph}>
      <svg
        role="img"
        aria-label={diagram.alt}
        width={diagram.width}
        height={diagram.height}
        viewBox={`0 0 ${diagram.width} ${diagram.height}`}
        className={styles.picture}
      >
        {diagram.svg.tag === 'svg' ? diagram.svg.children.map(draw) : draw(diagram.svg, 0)}
      </svg>
      <figcaption className={styles.caption}>{diagram.title}</figcaption>
    </figure>
  )
}
