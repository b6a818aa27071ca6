import { stripTypeScriptTypes } from 'node:module'

export type Stripped = { ok: true; code: string } | { ok: false; words: string; line?: number }

/** JavaScript with every line and column where the TypeScript had it, or in words why not. */
export function stripTypes(code: string): Stripped {
  try {
    return { ok: true, code: stripTypeScriptTypes(code, { mode: 'strip' }) }
  } catch (error) {
    return { ok: false, ...refusalOf(error) }
  }
}

function refusalOf(error: unknown): { words: string; line?: number } {
  const { message, stack, code } = error as { message?: string; stack?: string; code?: string }
  // Node puts the place before the words: ":12", the line itself, and carets under it.
  const line = Number(/^[^\n]*:(\d+)\n/.exec(stack ?? '')?.[1])
  const at = line >= 1 ? { line } : {}
  if (code === 'ERR_INVALID_TYPESCRIPT_SYNTAX') return { words: `This is not TypeScript: ${message}.`, ...at }
  if (code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX')
    return {
      words: `${message}. Types are taken away before the code runs, so a construct that makes code, such as an enum, a namespace or a parameter property, has to be written out.`,
      ...at,
    }
  return { words: 'The code is nested too deeply to be read.' }
}
