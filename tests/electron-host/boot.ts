export type Switch = readonly [name: string, value: string]

/** What the command line said, fixed before the app's first line runs. */
export type Boot = {
  appPath: string
  main: string
  manifest: { name?: string; productName?: string; version?: string }
  switches: Switch[]
  packaged: boolean
}

let record: Boot | undefined

export function setBoot(boot: Boot): void {
  record = boot
}

export function boot(): Boot {
  if (!record) throw new Error('electron host: the electron module was loaded outside launch.ts')
  return record
}
