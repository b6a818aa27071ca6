import { nativeTheme } from './native-theme.ts'
import type { Page } from './page.ts'

/**
 * Shows a page the scheme the app chose. Playwright, too, sets the scheme of every page it meets, to whatever
 * the system has; so a page that says something else is told again. Gives back the way to stop.
 */
export function followTheme(page: Page): { stop: () => void; pageSays: (dark: boolean) => void } {
  const apply = () => {
    page.session.tell('Emulation.setEmulatedMedia', { features: nativeTheme.mediaFeatures() })
  }
  nativeTheme.on('updated', apply)
  apply()
  return {
    stop: () => void nativeTheme.off('updated', apply),
    pageSays: dark => {
      if (nativeTheme.themeSource !== 'system' && dark !== nativeTheme.shouldUseDarkColors) apply()
    },
  }
}
