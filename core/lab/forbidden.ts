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

const text = /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*(?:"|$)|'(?:[^'\\\n]|\\[\s\S])*(?:'|$)/y
const regularExpression = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y
/** A template from a quote or a closing brace to its next `${` or its end. */
const templateText = /[`}](?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:\$\{|`|$)/y
/** After these a slash begins a regular expression; after anything else it divides. */
const noOperand = /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|of|in|do|else|yield))\s*$/

/** The same code, line by line, with blanks for comments, texts and regular expressions. */
function blankTexts(code: string): string {
  let bare = ''
  let depth = 0
  /** Depths of braces at which a `}` goes back into a template. */
  const templates: number[] = []
  const match = (pattern: RegExp) => {
    pattern.lastIndex = bare.length
    return pattern.exec(code)?.[0]
  }
  while (bare.length < code.length) {
    const char = code.charAt(bare.length)
    const back = char === '}' && templates.at(-1) === depth
    let blank = match(text)
    if (blank === undefined && char === '/' && noOperand.test(bare.slice(-40)))
      blank = match(regularExpression)
    if (back || char === '`') {
      blank = match(templateText)
      if (back) templates.pop()
      if (blank?.endsWith('${')) templates.push(depth)
    }
    if (blank === undefined) {
      if (char === '{') depth += 1
      if (char === '}') depth -= 1
    }
    bare += blank === undefined ? char : blank.replace(/[^\n]/g, ' ')
  }
  return bare
}
