import type { CompiledCode } from '#core/library/compiled-chapter.ts'

/** The code as one would paste it: a shell's prompt is no part of the command. */
export function pasteable({ language, lines }: Pick<CompiledCode, 'language' | 'lines'>): string {
  const text = lines.map(line => line.map(([, words]) => words).join('')).join('\n')
  return language === 'bash' ? text.replace(/^\$ /gm, '') : text
}
