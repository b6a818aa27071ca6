export const ICO_SIZES = [16, 24, 32, 48, 64, 256] as const

const ENTRY = 16
const HEAD = 6

/**
 * Windows' icon file: a table of sizes and places, then the pictures as PNG, which Windows reads since Vista.
 * Numbers are little-endian.
 */
export function toIco(picture: (pixels: number) => Buffer): Buffer {
  const pictures = ICO_SIZES.map(picture)
  const head = Buffer.alloc(HEAD + ENTRY * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let place = head.length
  for (const [index, body] of pictures.entries()) {
    const at = HEAD + ENTRY * index
    const size = (ICO_SIZES[index] ?? 0) % 256 // 256 is written as 0
    head.writeUInt8(size, at)
    head.writeUInt8(size, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(body.length, at + 8)
    head.writeUInt32LE(place, at + 12)
    place += body.length
  }
  return Buffer.concat([head, ...pictures])
}
