// Draws Quorum's icon in every size and packs it for the three systems. Run it after a change of draw.ts and
// commit what it writes: node build/icons/make-icons.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../machine/chromium.ts'
import { drawIcon } from './draw.ts'
import { ICNS_TYPES, toIcns } from './icns.ts'
import { ICO_SIZES, toIco } from './ico.ts'

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const LARGEST = 1024
const folder = import.meta.dirname
const executablePath = findChromium()

const browser = await chromium.launch(executablePath ? { executablePath } : {})
const page = await browser.newPage({ viewport: { width: LARGEST, height: LARGEST } })
const painted = new Map<number, Buffer>()
for (const size of new Set([...LINUX_SIZES, ...ICO_SIZES, ...Object.values(ICNS_TYPES), LARGEST])) {
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawIcon(size)}`)
  painted.set(size, await page.locator('svg').screenshot({ omitBackground: true }))
}
await browser.close()

function picture(size: number): Buffer {
  const found = painted.get(size)
  if (!found) throw new Error(`no picture of ${size} pixels`)
  return found
}

mkdirSync(join(folder, 'linux'), { recursive: true })
for (const size of LINUX_SIZES) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), picture(size))
writeFileSync(join(folder, 'icon.png'), picture(LARGEST))
writeFileSync(join(folder, 'icon.ico'), toIco(picture))
writeFileSync(join(folder, 'icon.icns'), toIcns(picture))
