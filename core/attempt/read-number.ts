/**
 * Reads a number as people type it: point or comma as the decimal sign, spaces or narrow spaces between groups, a
 * leading sign. A comma before three digits divides groups, unless a zero before it shows that it cannot. Returns null
 * when it is not one plain number.
 */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f\u2009']/g, '')
    .replace('\u2212', '-')
  if (/^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''))
  const dotted = plain.replace(',', '.').replace(/^\+/, '')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(dotted) ? Number(dotted) : null
}
