/** The words of a piece of text as one would quote them: without marks of sources and what is there twice for ears and eyes. */
export function proseWords(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const aside of copy.querySelectorAll('sup, .for-ears, [aria-hidden="true"]')) aside.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
