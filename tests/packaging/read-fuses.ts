// Reads the switches back from the programs that `npm run package` just made, on the system that made them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { wrongFuses } from '#build/packaging/fuses.ts'

const programs = [
  ...['linux-unpacked', 'linux-arm64-unpacked'].map(folder => join(folder, 'quorum')),
  ...['win-unpacked', 'win-arm64-unpacked'].map(folder => join(folder, 'Quorum.exe')),
  ...['mac', 'mac-arm64'].map(folder => join(folder, 'Quorum.app')),
]
  .map(name => join('release', name))
  .filter(existsSync)

if (programs.length === 0) throw new Error('release/ holds no packaged program')
for (const program of programs) {
  const wrong = await wrongFuses(program)
  if (wrong.length > 0) throw new Error(`${program}: ${wrong.join(', ')} not as wanted`)
  console.log(`${program}: all fuses as wanted`)
}
