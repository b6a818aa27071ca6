/** The places of the app, in the order of the rail, the menu and the keys. A place stands here once it works. */
export const places = [
  { id: 'home', words: 'Home', to: '/home' },
  { id: 'library', words: 'Library', to: '/library' },
  { id: 'map', words: 'Map', to: '/map' },
  { id: 'exams', words: 'Exams', to: '/exams' },
  { id: 'labs', words: 'Labs', to: '/labs' },
  { id: 'record', words: 'Record', to: '/record' },
] as const
