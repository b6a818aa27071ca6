const restMs = 1_000

/**
 * Does something now, and again every second until it goes well. A full disk must neither end the app nor swallow what
 * is due. `failed` hears the first error of a row only.
 * @returns gives up trying
 */
export function untilDone(act: () => void, failed: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout | undefined
  function attempt(first: boolean) {
    try {
      act()
    } catch (error) {
      if (first) failed(error)
      timer = setTimeout(attempt, restMs, false)
    }
  }
  attempt(true)
  return () => clearTimeout(timer)
}
