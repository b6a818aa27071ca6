/** Options that may be given several times; their values join. */
const LISTS = new Set(['d', 'deb-recommends'])
/** Options that take no value. */
const FLAGS = new Set(['force', 'debug'])

export type Options = Map<string, string>
type Read = { options: Options; files: [from: string, to: string][] }

/** Reads fpm's command line: `-s dir -t deb --name quorum … -d libgtk-3-0 /source=/opt/Quorum`. */
export function readOptions(words: readonly string[]): Read {
  const read: Read = { options: new Map(), files: [] }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name, given] = /^--?([^=]+)(?:=(.*))?$/s.exec(word) ?? []
    if (name === undefined) read.files.push(readFile(word))
    else if (!FLAGS.has(name)) keep(read.options, name, given ?? rest.shift() ?? '')
  }
  return read
}

/** Debian's control file. @param size of what is installed, in KiB */
export function controlFile(options: Options, size: string): string {
  const iteration = options.get('iteration')
  const fields: [string, string | undefined][] = [
    ['Package', options.get('name')],
    ['Version', [options.get('version'), iteration].filter(Boolean).join('-')],
    ['License', options.get('license')],
    ['Vendor', options.get('vendor')],
    ['Architecture', options.get('architecture')],
    ['Maintainer', options.get('maintainer')],
    ['Installed-Size', size],
    ['Depends', options.get('d')],
    ['Recommends', options.get('deb-recommends')],
    ['Section', options.get('category')],
    ['Priority', options.get('deb-priority') ?? 'optional'],
    ['Homepage', options.get('url')],
    ['Description', describe(options.get('description') ?? '')],
  ]
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : [])).join('')
}

function keep(options: Options, name: string, value: string): void {
  const before = LISTS.has(name) ? options.get(name) : undefined
  options.set(name, before === undefined ? value : `${before}, ${value}`)
}

/** `/source/=/target`: the target begins at the last `=/`, since a source may hold an `=`. */
function readFile(word: string): [from: string, to: string] {
  const at = word.lastIndexOf('=/')
  return [word.slice(0, at), word.slice(at + 1)]
}

/** The first line is the summary; those after it are indented, and an empty one is a dot. */
function describe(text: string): string {
  const [summary = '', ...rest] = text.split('\n')
  return [summary, ...rest.map(line => ` ${line.trim() || '.'}`)].join('\n')
}
