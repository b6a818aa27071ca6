/**
 * Which members of Electron the app may lean on: everything this host has, in Electron's own types. A member
 * whose shape drifts from Electron's is a compile error in electron.ts; one that is missing here throws.
 * Events, and the members that hand out other objects of this list, are held to Electron by contract.spec.ts.
 */
export type Surface = {
  app: Pick<
    Electron.App,
    | 'whenReady'
    | 'isReady'
    | 'quit'
    | 'exit'
    | 'getName'
    | 'setName'
    | 'getVersion'
    | 'getAppPath'
    | 'getLocale'
    | 'getPath'
    | 'setPath'
    | 'isPackaged'
    | 'requestSingleInstanceLock'
    | 'enableSandbox'
    | 'setAppUserModelId'
    | 'focus'
  > & { commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> }
  window: Pick<
    Electron.BrowserWindow,
    | 'id'
    | 'loadURL'
    | 'show'
    | 'close'
    | 'destroy'
    | 'focus'
    | 'minimize'
    | 'restore'
    | 'maximize'
    | 'setFullScreen'
    | 'setKiosk'
    | 'setAlwaysOnTop'
    | 'setBounds'
    | 'getBounds'
    | 'setTitle'
    | 'getTitle'
    | 'setContentProtection'
    | 'isContentProtected'
    | 'setMenuBarVisibility'
    | 'setAutoHideMenuBar'
    | 'setBackgroundColor'
    | 'isVisible'
    | 'isFocused'
    | 'isDestroyed'
    | 'isKiosk'
    | 'isAlwaysOnTop'
    | 'isFullScreen'
    | 'isMinimized'
    | 'isMaximized'
  >
  contents: Pick<
    Electron.WebContents,
    | 'id'
    | 'loadURL'
    | 'reload'
    | 'send'
    | 'executeJavaScript'
    | 'printToPDF'
    | 'print'
    | 'setWindowOpenHandler'
    | 'setZoomFactor'
    | 'getZoomFactor'
    | 'openDevTools'
    | 'forcefullyCrashRenderer'
    | 'setWebRTCIPHandlingPolicy'
    | 'setVisualZoomLevelLimits'
    | 'getURL'
    | 'isDestroyed'
    | 'close'
  >
  session: Pick<
    Electron.Session,
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setSpellCheckerEnabled'
    | 'clearStorageData'
  >
  protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'isProtocolHandled'>
  ipcMain: Pick<Electron.IpcMain, 'handle' | 'removeHandler'>
  dialog: Pick<Electron.Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>
  nativeTheme: Pick<
    Electron.NativeTheme,
    | 'themeSource'
    | 'shouldUseDarkColors'
    | 'shouldUseHighContrastColors'
    | 'shouldUseInvertedColorScheme'
    | 'inForcedColorsMode'
    | 'prefersReducedTransparency'
  >
  powerMonitor: Pick<Electron.PowerMonitor, 'isOnBatteryPower' | 'getSystemIdleTime'>
  powerSaveBlocker: Pick<Electron.PowerSaveBlocker, 'start' | 'stop' | 'isStarted'>
  screen: Pick<Electron.Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching'>
  shell: Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>
  clipboard: Pick<Electron.Clipboard, 'readText' | 'writeText'>
  crashReporter: Pick<Electron.CrashReporter, 'start'>
  utility: Pick<Electron.UtilityProcess, 'postMessage' | 'kill' | 'pid'>
}
