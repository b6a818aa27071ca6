// Draws Quorum's icon in every size and packs it for the three systems. Run it after a change of draw.ts and
// commit what it writes: node build/icons/make-icons.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../machine/chromium.ts'
import { drawIcon } from './draw.ts'
import { ICNS_TYPES, toIcns } from './icns.ts'
import { ICO_SIZES, type Picture, toIco } from './ico.ts'

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const folder = import.meta.dirname
const executablePath = findChromium()

const browser = await chromium.launch(executablePath ? { executablePath } : {})
const page = await browser.newPage()

async function paint(size: number): Promise<Picture> {
  const { png, pixels } = await page.evaluate(
    async ([svg, side]) => {
      const image = new Image()
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, side, side)
      return { png: canvas.toDataURL('image/png').split(',')[1] ?? '', pixels: [...data] }
    },
    [drawIcon(size), size] as const,
  )
  return { size, png: Buffer.from(png, 'base64'), pixels: Buffer.from(pixels) }
}

const wanted = new Set([...LINUX_SIZES, ...ICO_SIZES, ...Object.values(ICNS_TYPES)])
const painted = new Map<number, Picture>()
for (const size of wanted) painted.set(size, await paint(size))
await browser.close()

function picture(size: number): Picture {
  const found = painted.get(size)
  if (!found) throw new Error(`no picture of ${size} pixels`)
  return found
}

mkdirSync(join(folder, 'linux'), { recursive: true })
for (const size of LINUX_SIZES) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), picture(size).png)
writeFileSync(join(folder, 'icon.png'), picture(1024).png)
writeFileSync(join(folder, 'icon.ico'), toIco(ICO_SIZES.map(picture)))
writeFileSync(
  join(folder, 'icon.icns'),
  toIcns(size => picture(size).png),
)
