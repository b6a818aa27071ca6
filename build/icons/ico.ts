export const ICO_SIZES = [16, 24, 32, 48, 64, 256] as const

/** From this size on Windows reads a PNG; below, the oldest readers know bitmaps only. */
const PNG_FROM = 256
const ENTRY = 16
const HEAD = 6

/** A picture of `size` pixels: as PNG, and as its pixels, four bytes each (red, green, blue, alpha), top row first. */
export type Picture = { size: number; png: Buffer; pixels: Buffer }

/** Windows' icon file: a table of sizes and places, then the pictures. Numbers are little-endian. */
export function toIco(pictures: readonly Picture[]): Buffer {
  const bodies = pictures.map(picture => (picture.size >= PNG_FROM ? picture.png : toBitmap(picture)))
  const head = Buffer.alloc(HEAD + ENTRY * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let place = head.length
  for (const [index, { size }] of pictures.entries()) {
    const body = bodies[index] ?? Buffer.alloc(0)
    const at = HEAD + ENTRY * index
    head.writeUInt8(size % 256, at) // 256 is written as 0
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(body.length, at + 8)
    head.writeUInt32LE(place, at + 12)
    place += body.length
  }
  return Buffer.concat([head, ...bodies])
}

/** A 32-bit bitmap as icons hold it: bottom row first, blue before red, and an empty mask that counts as height. */
function toBitmap({ size, pixels }: Picture): Buffer {
  const head = Buffer.alloc(40)
  head.writeUInt32LE(40, 0)
  head.writeInt32LE(size, 4)
  head.writeInt32LE(size * 2, 8)
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(32, 14)
  const rows = Buffer.alloc(size * size * 4)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4
      const to = ((size - 1 - y) * size + x) * 4
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(from, from + 4)
      rows.set([blue, green, red, alpha], to)
    }
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([head, rows, mask])
}
