/** Below this many pixels the tile fills its square and the dots grow, so that the open ones stay open. */
const SMALL = 48
const COLOURS = { tile: '#0E5E55', mark: '#FBFAF6' }

/** Five dots on a ring, three filled: a majority. On a tile, as SVG for a picture of `size` pixels. */
export function drawIcon(size: number): string {
  const small = size < SMALL
  const margin = small ? 0 : 6
  const side = 100 - 2 * margin
  const [ring, dot, stroke] = small ? [28.5, 11.5, 5] : [25.5, 8.6, 3.4]
  const dots = [0, 1, 2, 3, 4].map(n => {
    const angle = ((n * 72 - 90) * Math.PI) / 180
    const centre = `cx="${(50 + ring * Math.cos(angle)).toFixed(2)}" cy="${(52 + ring * Math.sin(angle)).toFixed(2)}"`
    const open = n === 2 || n === 3
    return open
      ? `<circle ${centre} r="${dot - stroke / 2}" fill="none" stroke="${COLOURS.mark}" stroke-width="${stroke}"/>`
      : `<circle ${centre} r="${dot}" fill="${COLOURS.mark}"/>`
  })
  const tile = `<rect x="${margin}" y="${margin}" width="${side}" height="${side}" rx="${side * 0.22}" fill="${COLOURS.tile}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100">${tile}${dots.join('')}</svg>`
}
