// The two scripts that run in every new document of a window, one for each world.
import { makeBridge } from './bridge.ts'
import { makeCodec } from './codec.ts'
import { pageHalf } from './page-half.ts'
import { preloadHalf } from './preload-half.ts'

/** Electron's own name for the world a context-isolated preload runs in. */
export const PRELOAD_WORLD = 'Electron Isolated Context'

/** The page a window holds before the app loads one; the scripts leave it alone. */
export const blankPage = (id: number) => `data:text/html,<title>stand-in-${id}</title>`

const onlyInTheApp = `if (window !== top || location.protocol === 'data:') return;`

export function pageScript(token: string, shortcuts: readonly string[]): string {
  const name = JSON.stringify(token)
  return `(() => {
    ${onlyInTheApp}
    (${makeBridge})(${name}, 'page', 'preload');
    (${pageHalf})(${name}, ${JSON.stringify(shortcuts)});
  })()`
}

/** `binding` is taken off the world's global before the preload runs, so that only `ipcRenderer` can reach it. */
export function preloadScript(
  token: string,
  binding: string,
  preload: { source: string; path: string },
): string {
  const name = JSON.stringify(token)
  const { versions, platform, arch } = process
  return `(() => {
    ${onlyInTheApp}
    const send = globalThis.${binding};
    delete globalThis.${binding};
    const bridge = (${makeBridge})(${name}, 'preload', 'page');
    const environment = ${JSON.stringify({ versions, platform, arch, env: {}, argv: [] })};
    const half = (${preloadHalf})(${name}, send, (${makeCodec})(), bridge, environment);
    const module = { exports: {} };
    try {
      (function (require, module, exports, process, global) {${preload.source}
      }).call(module.exports, half.require, module, module.exports, half.process, globalThis);
    } catch (error) {
      console.error('Unable to load preload script: ' + ((error && error.stack) || error));
    }
  })()\n//# sourceURL=${preload.path}`
}
