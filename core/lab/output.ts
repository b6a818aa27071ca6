import { show } from './show.ts'

/** What learner's code prints. */
export interface Output {
  readonly lines: readonly string[]
  /** A line of text; what a person could not read as text is replaced. */
  write(parts: readonly unknown[]): void
}

const MOST_LINES = 1_000

/** @param bytes how much is kept, in UTF-8; the rest is dropped, and one more line says so */
export function createOutput(bytes: number): Output {
  const lines: string[] = []
  let left = bytes
  return {
    lines,
    write(parts) {
      if (left < 0) return
      const line = lineOf(parts, left)
      left -= bytesOf(line) + 1
      if (left >= 0 && lines.length < MOST_LINES) lines.push(line)
      else {
        left = -1
        lines.push(`Output beyond ${MOST_LINES} lines or ${bytes} bytes is not kept.`)
      }
    },
  }
}

function lineOf(parts: readonly unknown[], most: number): string {
  let text = ''
  for (let i = 0; i < parts.length && text.length <= most; i++) {
    const part = parts[i]
    text += `${i === 0 ? '' : ' '}${typeof part === 'string' ? part.slice(0, most + 1) : show(part)}`
  }
  return readable(text)
}

/** Control characters (colours of a terminal, for example) and halves of characters give way to a sign of their own. */
function readable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')
}

function bytesOf(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // A surrogate is half of a character of four bytes.
    if (unit >= 0x80) bytes += unit >= 0xd800 && unit < 0xe000 ? 1 : unit >= 0x800 ? 2 : 1
  }
  return bytes
}
