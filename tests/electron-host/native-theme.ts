import { EventEmitter } from 'node:events'

type Source = 'system' | 'light' | 'dark'

export class NativeTheme extends EventEmitter {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  private source: Source = 'system'

  get themeSource(): Source {
    return this.source
  }
  set themeSource(source: Source) {
    this.source = source
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
  /** Empty for `system`: then Chromium asks the desktop. */
  mediaFeatures(): { name: string; value: string }[] {
    return this.source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: this.source }]
  }
}

export const nativeTheme = new NativeTheme()
