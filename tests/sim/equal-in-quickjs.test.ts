import variant from '@jitl/quickjs-wasmfile-release-sync'
import { newQuickJSWASMModuleFromVariant, type QuickJSContext } from 'quickjs-emscripten-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle, scenariosFile } from './bundle.ts'
import { scenarios } from './scenarios.ts'

let quickjs: QuickJSContext

beforeAll(async () => {
  const module = await newQuickJSWASMModuleFromVariant(variant)
  quickjs = module.newContext()
  quickjs.unwrapResult(quickjs.evalCode(await bundle(scenariosFile, 'Scenarios'), 'scenarios.js')).dispose()
})

afterAll(() => quickjs.dispose())

test.each(Object.keys(scenarios))('%s is the same in QuickJS and here, to the byte', name => {
  const handle = quickjs.unwrapResult(quickjs.evalCode(`Scenarios.scenarios[${JSON.stringify(name)}]()`))
  const there = quickjs.getString(handle)
  handle.dispose()
  const here = scenarios[name]?.() ?? ''
  expect(here.length).toBeGreaterThan(500)
  expect(there === here).toBe(true)
})
