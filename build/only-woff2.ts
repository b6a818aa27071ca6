import type { Plugin } from 'vite'

const others = /,\s*url\([^)]+\.(?:woff|ttf)\) format\("\w+"\)/g

/** KaTeX offers every font three times; Chromium takes the first, so only that one ships. */
export function onlyWoff2(): Plugin {
  return {
    name: 'only-woff2',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('/katex.css') ? code.replaceAll(others, '') : undefined),
  }
}
