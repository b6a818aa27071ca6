import { join } from 'node:path'
import type { CdpSession } from './cdp.ts'
import { HostEvent } from './host-event.ts'
import { contentsByTarget } from './registry.ts'
import { toApp } from './scheme.ts'
import { defaultSession } from './session.ts'
import { strict } from './strict.ts'

/** A download nobody refuses goes into the profile; Electron would ask where to save it. */
export function watchDownloads(session: CdpSession, profile: string): void {
  session.tell('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: join(profile, 'downloads'),
    eventsEnabled: true,
  })
  session.on('Browser.downloadWillBegin', ({ frameId, guid, url, suggestedFilename }) => {
    const cancel = () => session.tell('Browser.cancelDownload', { guid })
    const item = strict('DownloadItem', {
      getURL: () => toApp(url),
      getFilename: () => suggestedFilename,
      cancel,
    })
    const contents = [...contentsByTarget.values()].find(one => one.hasFrame(frameId))
    const event = new HostEvent()
    defaultSession.emit('will-download', event, item, contents)
    if (event.defaultPrevented) cancel()
  })
}
