import type { Guarded } from './guards.ts'

/** Guards whose tests run on Node alone. */
export const inUnits: readonly Guarded[] = [
  {
    file: 'electron/shell/harden.ts',
    test: 'electron/shell/harden.test.ts',
    guards: {
      'pages run in the sandbox': ['sandbox: true', 'sandbox: false'],
      'the preload has a world of its own': ['contextIsolation: true', 'contextIsolation: false'],
      'pages have no Node': ['nodeIntegration: false', 'nodeIntegration: true'],
      'the same-origin rule holds': ['webSecurity: true', 'webSecurity: false'],
      'there is no webview': ['webviewTag: false', 'webviewTag: true'],
      'a dropped file is not opened': ['navigateOnDragDrop: false', 'navigateOnDragDrop: true'],
      'every process is sandboxed': ['app.enableSandbox()', ''],
      'no name is resolved': ["'host-resolver-rules'", "'host-rules'"],
      'Chromium asks for no updates': ["    'disable-component-update',\n", ''],
      'addresses with a user in them are foreign': ['|| target.username || target.password', ''],
      'the scheme is compared': ['each.protocol === target.protocol && ', ''],
      'the host is compared': [' && each.host === target.host', ''],
      'navigation is refused': ["contents.on('will-navigate'", "contents.on('did-navigate'"],
      'redirection is refused': ["contents.on('will-redirect'", "contents.on('did-redirect'"],
      'webviews are refused': ["contents.on('will-attach-webview', event => event.preventDefault())", ''],
      'windows are refused': ["action: 'deny'", "action: 'allow'"],
      'WebRTC tells no address': ['disable_non_proxied_udp', 'default'],
      'permissions asked for are refused': ['reply(false)', 'reply(true)'],
      'permissions looked up are refused': [
        'PermissionCheckHandler(() => false)',
        'PermissionCheckHandler(() => true)',
      ],
      'devices are refused': ['DevicePermissionHandler(() => false)', 'DevicePermissionHandler(() => true)'],
      'the screen is not shared': ['reply({}))', "reply({ video: 'screen' } as never))"],
      'no dictionary is fetched': ['setSpellCheckerEnabled(false)', 'setSpellCheckerEnabled(true)'],
      'requests to elsewhere are cancelled': ['cancel: !mayLoad(details.url, developing)', 'cancel: false'],
      'only data, blobs and our own are loaded': [
        '^(data|blob|devtools):',
        '^(data|blob|devtools|file|https):',
      ],
      'downloads are refused': ["session.on('will-download', event => event.preventDefault())", ''],
    },
  },
  {
    file: 'electron/shell/window.ts',
    test: 'electron/shell/harden.test.ts',
    guards: {
      'the window takes the hardened preferences': ['      ...webPreferences,\n', ''],
      'no developer tools in the package': ['devTools: !app.isPackaged', 'devTools: true'],
    },
  },
  {
    file: 'electron/shell/protocol.ts',
    test: 'electron/shell/protocol.test.ts',
    guards: {
      'scripts are ours': ['"script-src \'self\'"', "\"script-src 'self' 'unsafe-inline'\""],
      'Trusted Types are demanded': ['    "require-trusted-types-for \'script\'",\n', ''],
      'the page comes under the policy': ["'Content-Security-Policy': policy, ", ''],
      'the nonce is new each time': ["randomBytes(16).toString('base64')", "'bm9uY2U='"],
      'types are not guessed': ["  'X-Content-Type-Options': 'nosniff',\n", ''],
      'only reading is answered': [
        "if (request.method !== 'GET' && request.method !== 'HEAD') return null",
        '',
      ],
      'the host is ours': ["url.host !== 'quorum' || ", ''],
      'no odd characters in a path': [' || /[%\\\\:\\0]/.test(url.pathname)', ''],
      'the scheme gets round no policy': ['codeCache: true', 'codeCache: true, bypassCSP: true'],
    },
  },
  {
    file: 'electron/ipc/listen.ts',
    test: 'electron/ipc/listen.test.ts',
    guards: {
      'a frame that is gone is not heard': ['senderFrame !== null && ', 'senderFrame === null || '],
      'a frame within the page is not heard': ['senderFrame === sender.mainFrame && ', ''],
      'a foreign page is not heard': [' && isOwn(senderFrame.url, developmentServer())', ''],
      'large messages are refused': [' || oversized(input)', ''],
      'floods are refused': ["if (!inTime()) return refuse('asked-too-fast')", ''],
      'refusals are counted': ['  refused.count++\n', ''],
    },
  },
  {
    file: 'electron/ipc/door.ts',
    test: 'tests/faults/61-malformed-questions.test.ts',
    guards: {
      'unknown commands are refused': ['!Object.hasOwn(api, command)', '!(command in api)'],
      'input is parsed': ["if (!heard.success) return refuse('input-malformed')", ''],
      'malformed questions are counted': ['  refused.count++\n', ''],
    },
  },
  {
    file: 'electron/ipc/door.ts',
    test: 'electron/ipc/door.test.ts',
    guards: {
      'replies are parsed': ['api[known].out.parse(value) as', 'value as'],
      'without a database verbs are refused': ["if (!present) throw new Refusal('database-damaged')", ''],
    },
  },
  {
    file: 'electron/library/search.ts',
    test: 'tests/faults/61-malformed-questions.test.ts',
    guards: { 'search is quoted': ['match(/[\\p{L}\\p{N}]+/gu)', "split(' ')"] },
  },
  {
    file: 'electron/shell/machine-facts.ts',
    test: 'electron/shell/machine-facts.test.ts',
    guards: {
      'switches of the command line are seen': ['app.commandLine.hasSwitch(name) || ', ''],
      'switches of Node are seen': [' || given.some(', ' || ([] as string[]).some('],
    },
  },
  {
    file: 'electron/commands/exam/start-attempt.ts',
    test: 'tests/flows/20-sit-an-exam.test.ts',
    guards: {
      'debug switches are recorded': ['of facts.debugSwitches)', 'of [] as string[])'],
      'the assurance falls': ['assurance(facts).words', 'assurance({ debugSwitches: [] }).words'],
    },
  },
  {
    file: 'electron/store/open.ts',
    test: 'tests/faults/60-open-a-database.test.ts',
    guards: {
      'a commit waits for the disk': ["  ['synchronous', 'FULL', 2],\n", ''],
      'settings are read back': ['found !== undefined && found !== wanted', 'false'],
      'one writer holds the lock': ["  ['locking_mode', 'EXCLUSIVE', 'exclusive'],\n", ''],
      'the header is read first': ['if (!isNew) lookBefore(path)', ''],
      'a newer database is not touched': [
        "if (version > currentVersion) throw new Refusal('database-newer')",
        '',
      ],
      'the file is checked': ["opened.pragma('quick_check(1)', { simple: true }) !== 'ok'", 'false'],
      'a failed beginning is cleared away': ['if (isNew) for', 'if (path === null) for'],
    },
  },
  {
    file: 'electron/store/migrate.ts',
    test: 'tests/faults/63-migrate.test.ts',
    guards: {
      'a backup comes before a migration': ['if (version > 0) backUp(version)', ''],
      'a step is a transaction': ['db.transaction(', '((work: () => void) => ({ immediate: work }))('],
    },
  },
  {
    file: 'electron/store/backups.ts',
    test: 'tests/faults/60-open-a-database.test.ts',
    guards: {
      'a damaged backup is refused': [
        "throw cause instanceof Refusal ? cause : new Refusal('backup-unusable', cause)",
        'return',
      ],
      'a backup of another program is refused': ['!ours || ', ''],
      'a newer backup is refused': ['version > currentVersion || ', ''],
      'what was there is set aside': ["setAside(to, 'before-restore', now)", 'null'],
    },
  },
  {
    file: 'electron/ipc/errands.ts',
    test: 'tests/faults/64-copies.test.ts',
    guards: {
      'a backup is named within its folder': ['basename(name)) :', 'name) :'],
      'data stays put during an exam': ["if (!free()) throw new Refusal('exam-under-way')", ''],
      'one’s own profile is not put away': ["throw new Refusal('profile-in-use')", 'void 0'],
      'an export holds the last changes': ['if (existsSync(', 'if (from === to && existsSync('],
      'a new window tries again': ['if (study.trouble) study.open()', ''],
    },
  },
  {
    file: 'electron/library/open-library.ts',
    test: 'tests/faults/60-open-a-database.test.ts',
    guards: { 'the library is what its manifest names': ['sum !== manifest.sha256[name]', 'sum === name'] },
  },
  {
    file: 'electron/store/attempts.ts',
    test: 'tests/flows/21-survive-a-crash.test.ts',
    guards: { 'the chain of the log is checked': ['hash !== linked || ', ''] },
  },
  {
    file: 'electron/store/migrations/0010-first.ts',
    test: 'tests/flows/21-survive-a-crash.test.ts',
    guards: {
      'events are not changed': [
        'BEFORE UPDATE ON attempt_event\n',
        'BEFORE UPDATE ON attempt_event WHEN false\n',
      ],
      'events are not deleted': [
        'BEFORE DELETE ON attempt_event\n',
        'BEFORE DELETE ON attempt_event WHEN false\n',
      ],
    },
  },
  {
    file: 'build/content/pack/compile-question.ts',
    test: 'tests/content/compile.test.ts',
    guards: {
      'keys are kept apart': [
        "asked: { type: 'single', ...common, options: shown }",
        "asked: { type: 'single', ...common, ...answer, options: shown } as never",
      ],
    },
  },
  {
    file: 'renderer/parts/prose/prose.tsx',
    test: 'renderer/parts/prose/hostile.test.ts',
    guards: { 'addresses of unknown kinds are dropped': ["(ours.test(url) ? url : '')", 'url'] },
  },
  {
    file: 'renderer/parts/prose/link-in-text.tsx',
    test: 'renderer/parts/prose/hostile.test.ts',
    guards: {
      'an address of the world is not followed': [
        '<span title={to}>{children}</span>',
        '<a href={to}>{children}</a>',
      ],
      'an unknown kind is text': ['return <>{children}</>', 'return <a href={to}>{children}</a>'],
    },
  },
  {
    file: 'renderer/parts/prose/elements.tsx',
    test: 'renderer/parts/prose/hostile.test.ts',
    guards: { 'no picture comes from text': ['  img: () => null,\n', ''] },
  },
  {
    file: 'renderer/parts/prose/formula-rules.ts',
    test: 'renderer/parts/prose/hostile.test.ts',
    guards: {
      'a formula is not trusted': ['trust: false', 'trust: true'],
      'a formula is no larger than the page': ['maxSize: 20', 'maxSize: Infinity'],
      'macros end': ['maxExpand: 1_000', 'maxExpand: 3_000_000'],
    },
  },
  {
    file: 'electron/lab-runner/sandbox.ts',
    test: 'tests/labs/abuse.test.ts',
    guards: { 'a lab has a limit of memory': ['maximum: 2_048', 'maximum: 32_768'] },
  },
  {
    file: 'electron/lab-runner/runner.ts',
    test: 'tests/labs/stops.test.ts',
    guards: { 'a lab that hangs is killed': ['limit(run.limits.msPerGroup, slow)', 'limit(60_000, slow)'] },
  },
  {
    file: 'electron/lab-runner/pool.ts',
    test: 'tests/labs/stops.test.ts',
    guards: { 'source has a limit of length': ['LabRun.safeParse(run).success', 'true'] },
  },
  {
    file: 'core/lab/lockdown.ts',
    test: 'tests/labs/abuse.test.ts',
    guards: {
      'no code from text': ['value: refuse, writable', 'value: each.constructor, writable'],
      'intrinsics are frozen': ['    Object.freeze(object)\n', ''],
    },
  },
]
