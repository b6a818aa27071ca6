/** Why types could not be taken from a text, in words, and where: what Node's stripTypeScriptTypes threw. Lines from 1. */
export function sayUnreadable(error: unknown): { words: string; line?: number } {
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
