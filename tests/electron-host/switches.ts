import { boot, type Switch } from './boot.ts'

/** Chromium's own here, or this host's: not handed on from the app's command line. */
const KEPT_BACK = /^(inspect|inspect-brk|user-data-dir|enable-features|disable-features)$/

const switches: Switch[] = [...boot().switches]

export const commandLine = {
  appendSwitch: (name: string, value = ''): void => void switches.push([name, value]),
  hasSwitch: (name: string): boolean => switches.some(([known]) => known === name),
  getSwitchValue: (name: string): string => switches.find(([known]) => known === name)?.[1] ?? '',
}

export function chromiumSwitches(): string[] {
  const handedOn = switches.filter(([name]) => !KEPT_BACK.test(name))
  return handedOn.map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))
}
