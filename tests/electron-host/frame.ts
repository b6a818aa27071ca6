import { strict } from './strict.ts'

/** One frame of a page, the same object for as long as it lives: apps compare it by identity. */
export class HostFrame {
  readonly frameToken: string
  readonly parent: HostFrame | null
  url = ''

  constructor(id: string, parent: HostFrame | null) {
    this.frameToken = id
    this.parent = parent
  }
  get origin(): string {
    return /^\w[\w+.-]*:\/\/[^/?#]*/.exec(this.url)?.[0] ?? 'null'
  }
}

/** The frames of a page by DevTools' ids. */
export class Frames {
  private readonly all = new Map<string, HostFrame>()

  has(id: string): boolean {
    return this.all.has(id)
  }
  get(id: string): HostFrame | null {
    return this.all.get(id) ?? null
  }
  add(id: string, parent: string | undefined): HostFrame {
    const known = this.all.get(id)
    if (known) return known
    const frame = strict('frame', new HostFrame(id, parent === undefined ? null : this.get(parent)))
    this.all.set(id, frame)
    return frame
  }
  delete(id: string): void {
    this.all.delete(id)
  }
}
