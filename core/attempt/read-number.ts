/**
 * Reads a number as people type it: point or comma as the decimal sign, spaces or narrow spaces between groups, a
 * leading sign. Returns null when it is not one plain number.
 */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(/[\s\u00a0\u202f\u2009']/g, '')
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''))
  const dotted = plain.replace(',', '.').replace(/^\+/, '').replace('\u2212', '-')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(dotted) ? Number(dotted) : null
}
