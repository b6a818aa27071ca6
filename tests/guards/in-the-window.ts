import type { Guarded } from './guards.ts'

/** Guards seen in the window itself; the app is built without each. */
export const inTheWindow: readonly Guarded[] = [
  {
    file: 'electron/shell/protocol.ts',
    test: 'tests/e2e/70-locked-down.spec.ts',
    guards: {
      'Trusted Types hold in the window': ['    "require-trusted-types-for \'script\'",\n', ''],
      'nothing is connected to from the window': ['"connect-src \'self\'"', '"connect-src *"'],
    },
  },
  {
    file: 'electron/shell/harden.ts',
    test: 'tests/e2e/70-locked-down.spec.ts',
    guards: {
      'the window stays where it is': [
        "contents.on('will-navigate', event => {\n    if (!isOwn(event.url, developing)) event.preventDefault()\n  })\n",
        '',
      ],
      'the window opens no other': [
        'contents.setWindowOpenHandler',
        'void contents.setWindowOpenHandler?.bind',
      ],
      'the window downloads nothing': ["session.on('will-download', event => event.preventDefault())", ''],
    },
  },
  {
    file: 'electron/main.ts',
    test: 'tests/e2e/70-locked-down.spec.ts',
    guards: {
      'there is one Quorum': ['app.requestSingleInstanceLock()', 'true'],
      'the session is hardened': ['  hardenSession(session.defaultSession)\n', ''],
    },
  },
  {
    file: 'electron/main.ts',
    test: 'tests/e2e/72-empty-network.spec.ts',
    guards: {
      'nothing is called': [
        'hardenProcess()\n',
        "hardenProcess()\nvoid fetch('http://192.0.2.1/').catch(() => {})\n",
      ],
    },
  },
  {
    file: 'renderer/state/attempt.ts',
    test: 'tests/e2e/73-full-disk.spec.ts',
    guards: {
      'what is not saved is said': ['      useRoom.setState({ unsaved: answer.refusal })\n', ''],
      'what is not saved is sent again': ['      next = setTimeout(() => void save(), retryMs)\n', ''],
    },
  },
  {
    file: 'build/packaging/fuses.ts',
    test: 'tests/packaging/10-what-is-inside.test.ts',
    guards: {
      'the fuses are set': ['  await flipFuses(', '  if (names) return\n  await flipFuses('],
    },
  },
  {
    file: 'electron-builder.yml',
    test: 'tests/packaging/10-what-is-inside.test.ts',
    guards: { 'no sources with answers ship': ['  - from: out/content\n', '  - from: content\n'] },
  },
]
