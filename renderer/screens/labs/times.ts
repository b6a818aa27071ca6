const seconds = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** 14:31:07, or 23 Nov, 14:31 with its day. */
export const time = (at: number, withDay = false): string => (withDay ? day : seconds).format(at)

export const today = (at: number): boolean => new Date(at).toDateString() === new Date().toDateString()
