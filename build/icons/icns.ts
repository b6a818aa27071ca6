/** Apple's names for the pictures, each with its pixels; the `@2x` ones serve twice the density. */
export const ICNS_TYPES = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
} as const

/**
 * macOS' icon file: `icns`, the length of all, then for each picture its type, its length with these eight
 * bytes, and a PNG. Numbers are big-endian.
 */
export function toIcns(picture: (pixels: number) => Buffer): Buffer {
  const entries = Object.entries(ICNS_TYPES).map(([type, pixels]) => entry(type, picture(pixels)))
  return entry('icns', Buffer.concat(entries))
}

function entry(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}
