#!/usr/bin/env node
// What electron-builder's deb target asks of fpm, done with Debian's own dpkg-deb, so that a deb needs no
// download. electron-builder finds it by CUSTOM_FPM_PATH.
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { controlFile, readOptions } from './deb-options.ts'

const SCRIPTS = {
  'after-install': 'postinst',
  'after-remove': 'postrm',
  'before-install': 'preinst',
  'before-remove': 'prerm',
}

const { options, files } = readOptions(process.argv.slice(2))
if (options.get('t') !== 'deb') throw new Error('this fpm makes deb packages only')

const tree = mkdtempSync(join(tmpdir(), 'quorum-deb-'))
for (const [from, to] of files) {
  const target = join(tree, to)
  mkdirSync(dirname(target), { recursive: true })
  cpSync(from, target, { recursive: true, verbatimSymlinks: true })
}
const size = execFileSync('du', ['-sk', tree], { encoding: 'utf8' }).split('\t')[0] ?? '0'
const control = join(tree, 'DEBIAN')
mkdirSync(control)
writeFileSync(join(control, 'control'), controlFile(options, size))
for (const [option, name] of Object.entries(SCRIPTS)) {
  const script = options.get(option)
  if (script === undefined) continue
  copyFileSync(script, join(control, name))
}
execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', tree])
for (const [option, name] of Object.entries(SCRIPTS)) {
  if (options.has(option)) chmodSync(join(control, name), 0o755)
}
const compression = options.get('deb-compression') ?? 'xz'
const build = ['--root-owner-group', `-Z${compression}`, '--build', tree, options.get('package') ?? '']
execFileSync('dpkg-deb', build, { stdio: 'inherit' })
rmSync(tree, { recursive: true })
