import { navigate } from 'wouter/use-hash-location'
import { places, settingsPlace } from '../../places.tsx'
import { useShortcut } from '../../shortcuts/registry.ts'
import { changeSettings, useSettings } from '../../state/settings.ts'
import { openOverlay } from './overlay.ts'

/** Moves the keyboard from region to region: rail, page, and back. */
function nextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('nav[aria-label="Places"], main, aside')]
  const at = regions.findIndex(region => region.contains(document.activeElement))
  const region = regions[(at + 1) % regions.length]
  const inside = region?.querySelector<HTMLElement>('[aria-current="page"], a, button, [tabindex="0"]')
  ;(inside ?? region)?.focus()
}

/** What one can do from everywhere. */
export function useCommands(): void {
  const settings = useSettings()
  const size = (by: number) =>
    void changeSettings({ textSize: Math.min(4, Math.max(-2, settings.textSize + by)) })
  useShortcut(
    {
      id: 'open-anything',
      keys: ['Mod+K'],
      words: 'Open anything',
      group: 'Everywhere',
      run: () => openOverlay('palette'),
      whileWriting: true,
    },
    {
      id: 'show-shortcuts',
      keys: ['?'],
      words: 'Show all shortcuts',
      group: 'Everywhere',
      run: () => openOverlay('sheet'),
    },
    {
      id: 'fold-rail',
      keys: ['Mod+\\'],
      words: settings.railFolded ? 'Unfold the rail' : 'Fold the rail',
      group: 'Everywhere',
      run: () => void changeSettings({ railFolded: !settings.railFolded }),
      whileWriting: true,
    },
    { id: 'next-region', keys: ['F6'], words: 'Go to the next region', group: 'Everywhere', run: nextRegion },
    {
      id: 'larger-text',
      keys: ['Mod+='],
      words: 'Make text larger',
      group: 'Everywhere',
      run: () => size(1),
    },
    {
      id: 'smaller-text',
      keys: ['Mod+-'],
      words: 'Make text smaller',
      group: 'Everywhere',
      run: () => size(-1),
    },
    ...places.map((place, at) => ({
      id: `go-${place.id}`,
      keys: [`Mod+${at + 1}`],
      words: `Go to ${place.words}`,
      group: 'Places',
      run: () => navigate(place.to),
      whileWriting: true,
    })),
    {
      id: 'go-settings',
      keys: ['Mod+,'],
      words: 'Go to Settings',
      group: 'Places',
      run: () => navigate(settingsPlace.to),
      whileWriting: true,
    },
    {
      id: 'go-back',
      keys: ['Alt+ArrowLeft'],
      words: 'Go back',
      group: 'Places',
      run: () => history.back(),
      whileWriting: true,
    },
    {
      id: 'go-forward',
      keys: ['Alt+ArrowRight'],
      words: 'Go forward',
      group: 'Places',
      run: () => history.forward(),
      whileWriting: true,
    },
  )
}
