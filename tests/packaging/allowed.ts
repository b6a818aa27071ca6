/** Everything the program may hold. A new kind of file has to be let in here by name. */
export function isAllowed(path: string, system: string): boolean {
  return [
    /^package\.json$/,
    /^out\/main\/(chunks\/)?[\w-]+\.js$/,
    /^out\/preload\/preload\.cjs$/,
    /^out\/renderer\/(index\.html|\.vite\/license\.md)$/,
    /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg)$/,
    /^node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/[\w/-]+\.js)$/,
    new RegExp(`^node_modules/better-sqlite3/prebuilds/${system}\\.node$`),
    /^node_modules\/(@jitl\/[\w-]+|quickjs-emscripten-core)\/(LICENSE|package\.json|dist\/[\w.-]+\.(js|mjs|cjs|wasm))$/,
  ].some(pattern => pattern.test(path))
}
