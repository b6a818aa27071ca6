/** The block a case is told in: that of the text around it, and its own. */
export const caseBlock = (block: string, caseId: string) => `${block}-${caseId.replaceAll('/', '-')}`

const names = /\(source:(\d+)\)|::case\{id=["']?([a-z0-9-]+)/g

/** By number, where each source is cited first, the stories of cases read where they stand. */
export function firstCitations(
  blocks: readonly { id: string; markdown: string }[],
  cases: Readonly<Record<string, { id: string; story: string }>>,
): Map<number, string> {
  const first = new Map<number, string>()
  const read = (id: string, markdown: string) => {
    for (const [, n, name] of markdown.matchAll(names)) {
      const told = name === undefined ? undefined : cases[name]
      if (told) read(caseBlock(id, told.id), told.story)
      else if (n && !first.has(Number(n))) first.set(Number(n), id)
    }
  }
  for (const { id, markdown } of blocks) read(id, markdown)
  return first
}
