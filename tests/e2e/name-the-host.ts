import { driver } from './driver.ts'

/** Said once per run: a green run on the stand-in is not a green run on Electron. */
export default function nameTheHost(): void {
  const host = driver === 'electron' ? 'Electron' : "the stand-in for Electron, in this machine's Chromium"
  console.log(`End to end on ${host}.`)
}
