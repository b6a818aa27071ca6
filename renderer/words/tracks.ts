const named: Record<string, string> = {
  architecture: 'Architecture',
  coordination: 'Coordination',
  'data-management': 'Data management',
  resilience: 'Resilience',
  observability: 'Observability',
  security: 'Security',
  deployment: 'Deployment',
  laws: 'Core principles: laws',
  pillars: 'Core principles: pillars',
}

/** Tracks in the order of the shelf. */
export const trackOrder = Object.keys(named)

export const trackName = (track: string): string => named[track] ?? track
