import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const house = join(import.meta.dirname, '../../..')

export interface TypeFault {
  /** Index of the piece of code. */
  index: number
  line: number
  words: string
}

/** Type-checks pieces of TypeScript strictly, all in one run, each as a module of its own. */
export function typeCheck(codes: readonly string[]): TypeFault[] {
  const folder = mkdtempSync(join(tmpdir(), 'types-'))
  try {
    codes.forEach((code, i) => {
      writeFileSync(join(folder, `${i}.ts`), code)
    })
    const options = {
      strict: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      target: 'ES2024',
      lib: ['ES2024'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      moduleDetection: 'force',
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      erasableSyntaxOnly: true,
      types: ['node'],
      typeRoots: [join(house, 'node_modules/@types')],
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: ['*.ts'] }),
    )
    const tsc = join(house, 'node_modules/typescript/bin/tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    })
    return [...stdout.matchAll(/^(?:.*\/)?(\d+)\.ts\((\d+),\d+\): error (TS\d+: .*)$/gm)].map(match => ({
      index: Number(match[1]),
      line: Number(match[2]),
      words: match[3] ?? '',
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
