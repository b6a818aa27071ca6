import { evaluate } from '../library/formula.ts'
import { readNumber } from './read-number.ts'

/** What a plain calculation gives, or why it cannot be read yet. */
export function calculate(text: string): string {
  if (text.trim() === '') return ''
  try {
    const value = evaluate(plain(text), {})
    return String(Math.round(value * 1e9) / 1e9)
  } catch {
    return 'not complete'
  }
}

/** Signs as a formula has them. Within a function a comma parts its values; anywhere else it belongs to a number. */
function plain(text: string): string {
  const signs = text.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-')
  const calls: boolean[] = []
  return signs.replace(/[A-Za-z]\w*\s*\(|\(|\)|\d[\d,.]*/g, token => {
    if (token.endsWith('(')) calls.push(token.length > 1)
    else if (token === ')') calls.pop()
    else if (!calls.includes(true)) return String(readNumber(token) ?? token)
    return token
  })
}
