const [from, to] = ['\u0001', '\u0002']

/** Text whose found words stand between the signs U+0001 and U+0002, which no text contains. */
export function Snippet({ text }: { text: string }) {
  const parts = text.replaceAll(to, from).split(from)
  return <>{[...parts.entries()].map(([at, part]) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}</>
}
