interface Acts {
  here: number
  last: number
  go(step: number): void
  zoom(factor: number): void
  all(): void
}

/** What the keys do while the diagram has the focus. Arrows step as on any slider. */
const keys: Readonly<Record<string, (acts: Acts) => void>> = {
  ArrowLeft: ({ go, here }) => go(here - 1),
  ArrowRight: ({ go, here }) => go(here + 1),
  PageUp: ({ go, here }) => go(here - 10),
  PageDown: ({ go, here }) => go(here + 10),
  Home: ({ go }) => go(0),
  End: ({ go, last }) => go(last),
  '+': ({ zoom }) => zoom(1 / 1.6),
  '=': ({ zoom }) => zoom(1 / 1.6),
  '-': ({ zoom }) => zoom(1.6),
  '0': ({ all }) => all(),
}

/** True when the key meant something. */
export function pressKey(
  event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  acts: Acts,
): boolean {
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
  act?.(acts)
  return act !== undefined
}
