import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** 16 px, stroke 1.4 (2.1 of lucide's 24), round ends: the one size and weight of icons. They grow with the text. */
export function Icon({ of: Shape }: { of: LucideIcon }) {
  return <Shape size="1rem" strokeWidth={2.1} aria-hidden="true" />
}

function drawn(shape: ReactNode) {
  return (
    <svg
      width="1rem"
      height="1rem"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shape}
    </svg>
  )
}

/** Two stations and the line between them. */
export const mapIcon = drawn(
  <>
    <circle cx="3.6" cy="12.2" r="1.7" />
    <circle cx="12.4" cy="3.8" r="1.7" />
    <path d="M5.3 12.2h1.4c.8 0 1.3-.5 1.3-1.3V5.1c0-.8.5-1.3 1.3-1.3h1.4" />
  </>,
)

/** Process lanes with a message between them. */
export const labIcon = drawn(
  <>
    <path d="M1.8 3.6h12.4M1.8 8h12.4M1.8 12.4h12.4" opacity="0.55" />
    <path d="M4.4 3.6l6.8 8.8" />
  </>,
)
