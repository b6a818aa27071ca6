import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All files below a folder as paths with `/`, sorted, hidden ones left out. */
export function listFiles(root: string, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .filter(item => !item.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(item => {
      const path = below ? `${below}/${item.name}` : item.name
      return item.isDirectory() ? listFiles(root, path) : [path]
    })
}

/** Text with Unix line ends and no byte-order mark, whatever the author's editor does. */
export function readText(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
}
