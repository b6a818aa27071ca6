/** Stops on a breached limit or on silence from the risk monitor; has no way to start again by itself. */
function killSwitch(limit: number, silenceMs: number) {
  let lastBeat = 0
  let sent = 0
  let stopped = ''
  return {
    beat: (now: number) => (lastBeat = now),
    admit(now: number, size: number): string {
      if (!stopped && now - lastBeat > silenceMs) stopped = 'stopped: monitor silent'
      if (!stopped && sent + size > limit) stopped = 'stopped: limit'
      if (!stopped) sent += size
      return stopped || 'sent'
    },
  }
}
const gate = killSwitch(1_000, 500)
console.log(gate.admit(450, 600), '|', gate.admit(700, 50))
gate.beat(710)
console.log(gate.admit(720, 50))
