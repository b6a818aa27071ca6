import { typescriptLanguage } from '@codemirror/lang-javascript'

/** Something a starter declares: a type, a function, or a member of a type. */
export interface Declaration {
  name: string
  kind: 'type' | 'function' | 'member'
  /** As written, on one line. */
  signature: string
  /** Its doc comment as plain text; empty when there is none. */
  doc: string
  /** For a member, the type it belongs to. */
  of?: string
}

const owners = new Set(['InterfaceDeclaration', 'TypeAliasDeclaration', 'ClassDeclaration'])
const members = new Set(['PropertyType', 'MethodType', 'MethodDeclaration', 'PropertyDeclaration'])

/** What a piece of TypeScript declares. It need not be complete: what cannot be read is passed over. */
export function declarationsIn(source: string): Declaration[] {
  const found: Declaration[] = []
  let owner: string | undefined
  typescriptLanguage.parser.parse(source).iterate({
    enter({ name: node, from, to, node: { firstChild } }) {
      const text = source.slice(from, to)
      if (owners.has(node)) {
        owner = /^(?:abstract )?(?:interface|type|class)\s+(\w+)/.exec(text)?.[1]
        if (owner)
          found.push({ name: owner, kind: 'type', signature: headOf(text), doc: docBefore(source, from) })
      } else if (node === 'FunctionDeclaration') {
        const name = /^(?:async )?function\s*\*?\s*(\w+)/.exec(text)?.[1]
        owner = undefined
        if (name)
          found.push({ name, kind: 'function', signature: headOf(text), doc: docBefore(source, from) })
      } else if (members.has(node) && owner && firstChild) {
        const name = /^(?:(?:public|private|readonly|static|async)\s+)*(\w+)/.exec(text)?.[1]
        if (name)
          found.push({
            name,
            kind: 'member',
            signature: headOf(text),
            doc: docBefore(source, from),
            of: owner,
          })
      }
      // What stands inside a function declares nothing for others.
      return node !== 'Block'
    },
  })
  return found
}

/** Up to the body, on one line. */
function headOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/ ?[;,]$/, '')
  if (/^(?:async )?function/.test(line)) return line.replace(/ ?\{.*$/, '').trim()
  const head = /^(?:interface|class)/.test(line) ? line.replace(/ ?\{.*$/, '') : line
  return head.length > 160 ? `${head.slice(0, 159)}…` : head
}

/** The doc comment that ends where a declaration begins, without its stars. */
function docBefore(source: string, from: number): string {
  const before = source.slice(0, from).replace(/(?:export|default|\s)+$/, '')
  if (!before.endsWith('*/')) return ''
  const start = before.lastIndexOf('/**')
  if (start === -1) return ''
  return before
    .slice(start + 3, -2)
    .replace(/^\s*\*+ ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}
