/** The first argument of every Electron event: its details and the right to say no. */
export class HostEvent {
  defaultPrevented = false
  preventDefault = (): void => {
    this.defaultPrevented = true
  }
  constructor(details: object = {}) {
    Object.assign(this, details)
  }
}
