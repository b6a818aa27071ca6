import { expect, test } from 'vitest'
import { controlFile, readOptions } from '#build/packaging/deb-options.ts'

test('options, lists, flags and files are told apart', () => {
  const words = [
    '-s',
    'dir',
    '--force',
    '-t',
    'deb',
    '-d',
    'libgtk-3-0',
    '-d',
    'libnss3',
    '--url=https://x.invalid',
    '/a=b/=/opt/Quorum',
  ]
  const { options, files } = readOptions(words)
  expect(Object.fromEntries(options)).toEqual({
    s: 'dir',
    t: 'deb',
    d: 'libgtk-3-0, libnss3',
    url: 'https://x.invalid',
  })
  expect(files).toEqual([['/a=b/', '/opt/Quorum']])
})

test('the control file leaves out what was not said, and folds the description', () => {
  const options = new Map([
    ['name', 'quorum'],
    ['version', '1.2.3'],
    ['description', 'In short\nAt length.\n\nAnd more.'],
  ])
  expect(controlFile(options, '12')).toBe(
    'Package: quorum\nVersion: 1.2.3\nInstalled-Size: 12\nPriority: optional\nDescription: In short\n At length.\n .\n And more.\n',
  )
})
