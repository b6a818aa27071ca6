import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { Desktop } from '../e2e/desktop.ts'
import { root } from '../e2e/driver.ts'
import { RunningApp } from '../e2e/running-app.ts'
import { openDoor } from '../faults/door.ts'
import { inFolder } from './folder.ts'

/** Opens apps on a desktop of our own, each closed after its work. */
export interface Windows {
  quorum<Result>(userData: string, work: (app: RunningApp) => Promise<Result>): Promise<Result>
  /** A page with one word in the same host: what is left is the host's. */
  blank<Result>(work: (app: RunningApp) => Promise<Result>): Promise<Result>
}

export async function withWindows(work: (windows: Windows) => Promise<void>): Promise<void> {
  const desktop = await new Desktop().start({ width: 1440, height: 900 })
  const open = async <Result>(
    directory: string,
    userData: string,
    use: (app: RunningApp) => Promise<Result>,
  ): Promise<Result> => {
    const app = new RunningApp({ directory, userData, environment: desktop.environment })
    try {
      return await use(await app.start())
    } finally {
      await app.close()
    }
  }
  try {
    await work({
      quorum: (userData, use) => open(root, userData, use),
      blank: use => inFolder(folder => open(join(import.meta.dirname, 'blank-app'), folder, use)),
    })
  } finally {
    desktop.stop()
  }
}

export interface LongChapter {
  id: string
  owner: string
  words: number
  /** A paragraph in its middle. */
  paragraph: string
}

export function longestChapter(): LongChapter {
  const db = new Database(resolve('out/content/library.db'), { readonly: true })
  const row = db
    .prepare(
      "SELECT json FROM document WHERE kind = 'chapter' ORDER BY json_extract(json, '$.words') DESC LIMIT 1",
    )
    .pluck()
    .get()
  db.close()
  const { id, owner, words, sections } = JSON.parse(String(row)) as LongChapter & {
    sections: { paragraphs: { id: string }[] }[]
  }
  const paragraphs = sections.flatMap(section => section.paragraphs)
  return { id, owner, words, paragraph: paragraphs[Math.floor(paragraphs.length / 2)]?.id ?? '' }
}

/** What home shows of a place. */
export const lastWords = 'These words stand where reading stopped.'

/** A learner who has read to the middle of a chapter. */
export async function leaveAt(folder: string, { id, paragraph }: LongChapter): Promise<void> {
  const { ask, close } = openDoor(folder)
  await ask('profile.change', { welcomed: true })
  await ask('place.keep', {
    chapter: id,
    paragraph,
    words: lastWords,
    reached: [paragraph],
    activeMs: 60_000,
  })
  close()
}
