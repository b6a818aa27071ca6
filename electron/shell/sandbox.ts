import { app, dialog } from 'electron'

/**
 * An AppImage starts its program without the sandbox where the system allows it none, and says nothing. Quorum does not
 * open like that: content and labs count on the sandbox, and the Debian package brings the permission it needs.
 */
export function wasDeniedSandbox(environment: NodeJS.ProcessEnv): boolean {
  return environment.APPIMAGE !== undefined && app.commandLine.hasSwitch('no-sandbox')
}

export function explainSandbox(): void {
  dialog.showErrorBox(
    'Quorum cannot open as an AppImage on this system',
    'The system gives programs in an AppImage no sandbox, and Quorum does not open without one. Install Quorum from its .deb package, which brings the permission it needs. Your progress is safe.',
  )
  app.exit(1)
}
