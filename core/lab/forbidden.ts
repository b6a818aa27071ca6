import type { Lab } from '../library/lab.ts'

export interface ForbiddenUse {
  word: string
  why: string
  /** From 1. */
  line: number
}

/**
 * The first use of a forbidden word, in order of lines. Comments, texts and regular expressions may say what they like.
 * This is a courtesy to whoever writes by habit; what keeps a lab apart from the machine is core/lab/ambient.ts.
 *
 * @param code JavaScript, types stripped
 */
export function findForbidden(code: string, forbidden: Lab['forbidden']): ForbiddenUse | undefined {
  const bare = blankTexts(code)
  let first: (ForbiddenUse & { at: number }) | undefined
  for (const { word, why } of forbidden) {
    const at = wordIn(word).exec(bare)?.index
    if (at === undefined || (first && first.at <= at)) continue
    first = { word, why, at, line: bare.slice(0, at).split('\n').length }
  }
  return first && { word: first.word, why: first.why, line: first.line }
}

function wordIn(word: string): RegExp {
  const escaped = word
    .split('.')
    .map(part => part.replace(/[^\w$]/g, '\\$&'))
    .join('\\s*\\.\\s*')
  return new RegExp(`(?<![\\w$.])${escaped}(?![\\w$])`)
}

const beforeRegex = /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|of|in|do|else|yield))\s*$/

/** The same code, line by line, with blanks for comments, texts and regular expressions. */
function blankTexts(code: string): string {
  let bare = ''
  let at = 0
  // Depths of braces at which a `}` goes back into a template.
  const templates: number[] = []
  let depth = 0
  const skip = (end: number) => {
    bare += code.slice(at, end).replace(/[^\n]/g, ' ')
    at = end
  }
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(code)?.[0].length
  }
  while (at < code.length) {
    const char = code.charAt(at)
    const text =
      match(/\/\/.*|\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?/y) ??
      (char === '/' && beforeRegex.test(bare.slice(-40))
        ? match(/\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y)
        : undefined)
    const backInTemplate = char === '}' && templates.at(-1) === depth
    if (text !== undefined) skip(at + text)
    else if (char === '`' || backInTemplate) {
      if (backInTemplate) templates.pop()
      const length = 1 + (sticky(code, at + 1)?.length ?? 0)
      const opens = code.startsWith('${', at + length)
      if (opens) templates.push(depth)
      skip(Math.min(code.length, at + length + (opens ? 2 : 1)))
    } else {
      if (char === '{') depth += 1
      if (char === '}') depth -= 1
      bare += char
      at += 1
    }
  }
  return bare
}

/** The text of a template from a place up to its end or its next `${`. */
function sticky(code: string, from: number): string | undefined {
  const text = /(?:[^`\\$]|\\[^]|\$(?!\{))*/y
  text.lastIndex = from
  return text.exec(code)?.[0]
}
