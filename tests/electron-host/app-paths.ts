import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

const HOME_FOLDERS = ['desktop', 'documents', 'downloads', 'music', 'pictures', 'videos']
const chosen = new Map<string, string>()

export function setPath(name: string, path: string): void {
  chosen.set(name, path)
}

/** Electron's own defaults on Linux. */
export function getPath(name: string, appName: string): string {
  const path = chosen.get(name) ?? defaultPath(name, appName)
  if (path === undefined) throw new Error(`Failed to get '${name}' path`)
  return path
}

function defaultPath(name: string, appName: string): string | undefined {
  const userData = () => getPath('userData', appName)
  if (HOME_FOLDERS.includes(name)) return join(homedir(), name.charAt(0).toUpperCase() + name.slice(1))
  switch (name) {
    case 'home':
      return homedir()
    case 'temp':
      return tmpdir()
    case 'appData':
      return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
    case 'userData':
      return join(getPath('appData', appName), appName)
    case 'sessionData':
      return userData()
    case 'logs':
      return join(userData(), 'logs')
    case 'crashDumps':
      return join(userData(), 'Crashpad')
    case 'exe':
    case 'module':
      return process.argv[0]
  }
  return undefined
}
