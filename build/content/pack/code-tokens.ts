import { createHighlighterCoreSync } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import bash from 'shiki/langs/bash.mjs'
import go from 'shiki/langs/go.mjs'
import http from 'shiki/langs/http.mjs'
import json from 'shiki/langs/json.mjs'
import python from 'shiki/langs/python.mjs'
import sql from 'shiki/langs/sql.mjs'
import typescript from 'shiki/langs/typescript.mjs'
import yaml from 'shiki/langs/yaml.mjs'
import type { CompiledCode, tokenClasses } from '#core/library/compiled-chapter.ts'

type TokenClass = (typeof tokenClasses)[number]

const names: Record<string, string> = {
  ts: 'typescript',
  typescript: 'typescript',
  python: 'python',
  sql: 'sql',
  bash: 'bash',
  yaml: 'yaml',
  json: 'json',
  go: 'go',
  http: 'http',
}

/** Languages a fragment may name; `text` is left without colour. */
export const knownLanguages: readonly string[] = [...Object.keys(names), 'text']

const highlighter = createHighlighterCoreSync({
  langs: [typescript, python, sql, bash, yaml, json, go, http],
  themes: [],
  engine: createJavaScriptRegexEngine(),
})

/** From a grammar's scope to one of our few classes; the first that fits wins, innermost scope first. */
const classes: [RegExp, TokenClass][] = [
  [/^comment|^punctuation\.definition\.comment/, 'comment'],
  [/^meta\.template\.expression|^meta\.embedded|^punctuation\.definition\.template-expression/, 'plain'],
  [/^support\.type\.property-name|^entity\.name\.tag/, 'type'],
  [/^string|^punctuation\.definition\.string|^constant\.character/, 'string'],
  [/^constant\.numeric/, 'number'],
  [/^keyword\.operator\.(new|expression|logical\.python|in|of|is|word)/, 'keyword'],
  [/^keyword\.operator/, 'plain'],
  [/^keyword|^storage|^constant\.language|^variable\.language/, 'keyword'],
  [/^entity\.name\.function|^support\.function/, 'function'],
  [/^entity\.name\.(type|class)|^support\.(type|class)|^entity\.other\.inherited-class/, 'type'],
]

function classOf(scopes: readonly string[]): TokenClass {
  for (const scope of [...scopes].reverse()) {
    const found = classes.find(([pattern]) => pattern.test(scope))
    if (found) return found[1]
  }
  return 'plain'
}

const known = new Map<string, CompiledCode['lines']>()

/** Cuts code into coloured stretches, line by line; the same code is cut once. */
export function tokenise(code: string, language: string): CompiledCode['lines'] {
  const key = `${language}\0${code}`
  const before = known.get(key)
  const lines = before ?? cut(code, language)
  if (!before) known.set(key, lines)
  return lines
}

function cut(code: string, language: string): CompiledCode['lines'] {
  const lines = code.replace(/\n+$/, '').split('\n')
  const name = names[language]
  if (!name) return lines.map(line => (line ? [['plain', line]] : []))
  const grammar = highlighter.getLanguage(name)
  let state: Parameters<typeof grammar.tokenizeLine>[1] = null
  return lines.map(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state)
    state = ruleStack
    const stretches: [TokenClass, string][] = []
    for (const token of tokens) {
      const text = line.slice(token.startIndex, token.endIndex)
      if (text === '') continue
      const kind = text.trim() === '' ? (stretches.at(-1)?.[0] ?? 'plain') : classOf(token.scopes)
      const last = stretches.at(-1)
      if (last && last[0] === kind) last[1] += text
      else stretches.push([kind, text])
    }
    return stretches
  })
}
