import type { CDPSession, Page } from '@playwright/test'

/** One node of the browser's accessibility tree, which is what it hands to screen readers. */
interface Node {
  ignored: boolean
  role?: { value?: string }
  name?: { value?: string }
  properties?: { name: string; value: { value?: unknown } }[]
}

const states = ['checked', 'pressed', 'expanded', 'disabled']
const sessions = new WeakMap<Page, Promise<CDPSession>>()

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  return session
}

/** What a screen reader says of a node: role, name and state. */
function told({ role, name, properties = [] }: Node): string {
  const held = properties
    .filter(each => states.includes(each.name) && !['false', 'undefined'].includes(String(each.value.value)))
    .map(each => each.name)
  return [role?.value, name?.value, ...held].filter(Boolean).join(' ').replace(/\s+/g, ' ').trim()
}

/** What a screen reader would say of where the keyboard is. */
export async function heard(page: Page): Promise<string> {
  const session = await sessionOf(page)
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    ...(result.objectId ? { objectId: result.objectId } : {}),
    fetchRelatives: false,
  })
  return nodes[0] ? told(nodes[0]) : ''
}

/** What it would say of the whole page, line by line. */
export async function readOut(page: Page): Promise<string[]> {
  const session = await sessionOf(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.filter(node => !node.ignored).map(told)
}

/** Presses Tab until what is heard fits. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  const before: string[] = []
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const now = await heard(page)
    if (words.test(now)) return
    before.push(now)
  }
  throw new Error(`Never heard ${words}: ${before.join(' | ')}`)
}
