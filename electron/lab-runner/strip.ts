import { stripTypeScriptTypes } from 'node:module'
import { sayUnreadable } from '#core/lab/unreadable.ts'

export type Stripped = { ok: true; code: string } | { ok: false; words: string; line?: number }

/** JavaScript with every line and column where the TypeScript had it, or in words why not. */
export function stripTypes(code: string): Stripped {
  try {
    return { ok: true, code: stripTypeScriptTypes(code, { mode: 'strip' }) }
  } catch (error) {
    return { ok: false, ...sayUnreadable(error) }
  }
}
