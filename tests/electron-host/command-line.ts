import type { Switch } from './boot.ts'

export type CommandLine = { switches: Switch[]; preloads: string[]; app: string | undefined }

/**
 * Reads `electron [switches] [-r file] <app> [switches]`, the form Playwright's `_electron.launch` uses.
 * Switches after the app count too, as they do for Chromium.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const line: CommandLine = { switches: [], preloads: [], app: undefined }
  const rest = [...args]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const parts = /^--([^=]+)=?(.*)$/s.exec(word)
    if (parts) line.switches.push([parts[1] ?? '', parts[2] ?? ''])
    else if (word === '-r' || word === '--require') line.preloads.push(rest.shift() ?? '')
    else line.app ??= word
  }
  return line
}
