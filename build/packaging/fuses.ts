import { join } from 'node:path'
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'
import type { AfterPackContext } from 'electron-builder'

/** Every switch in Electron's program. One that a later Electron adds stops the packaging until it stands here. */
const wanted = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** electron-builder calls this when the files lie in place and nothing is signed yet; it knows fewer fuses itself. */
export async function afterPack({
  appOutDir,
  electronPlatformName,
  packager,
}: AfterPackContext): Promise<void> {
  const product = packager.appInfo.productFilename
  const names: Record<string, string> = { darwin: `${product}.app`, win32: `${product}.exe` }
  const name = names[electronPlatformName] ?? packager.config.linux?.executableName ?? product
  await flipFuses(join(appOutDir, name), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // An unsigned build for Apple's own processors would not start once its program has been changed.
    resetAdHocDarwinSignature: true,
    ...wanted,
  })
}

/** Names the switches of a packaged program that are not as wanted. */
export async function wrongFuses(program: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(program)
  return Object.entries(wanted).flatMap(([key, on]) => {
    const fuse = Number(key) as FuseV1Options
    return wire[fuse] === (on ? FuseState.ENABLE : FuseState.DISABLE) ? [] : [FuseV1Options[fuse]]
  })
}
