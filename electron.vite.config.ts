import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { labHarness } from './build/lab-harness.ts'
import { onlyWoff2 } from './build/only-woff2.ts'

const here = import.meta.dirname

export default defineConfig({
  main: {
    plugins: [labHarness()],
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: resolve(here, 'electron/main.ts'),
          'lab-runner': resolve(here, 'electron/lab-runner/main.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: resolve(here, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react(), onlyWoff2()],
    resolve: {
      alias: {
        // Its browser build parses entities through innerHTML, which Trusted Types forbid.
        'decode-named-character-reference': resolve(
          here,
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
    build: {
      outDir: resolve(here, 'out/renderer'),
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: true,
      rollupOptions: { input: { index: resolve(here, 'renderer/index.html') } },
    },
  },
})
