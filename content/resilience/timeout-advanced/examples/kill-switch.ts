/** Stops when more was sent than asked for, or on silence from the monitor; only a person starts it again. */
function killSwitch(silenceMs: number, cancelResting: () => void) {
  let lastBeat = 0
  let asked = 0
  let sent = 0
  let stopped = ''
  const stop = (why: string) => {
    stopped = `stopped: ${why}`
    cancelResting() // what rests at the venue would go on trading
  }
  /** A timer of its own calls this too: silence must stop a gate that no order passes. */
  const look = (now: number) => {
    if (!stopped && now - lastBeat > silenceMs) stop('monitor silent')
  }
  return {
    look,
    ask: (size: number) => (asked += size),
    beat: (now: number) => (lastBeat = now),
    reset(person: string) {
      console.log(`reset by ${person}`)
      stopped = ''
    },
    admit(now: number, size: number): string {
      look(now)
      if (!stopped && sent + size > asked) stop('more than asked for')
      if (!stopped) sent += size
      return stopped || 'sent'
    },
  }
}
const gate = killSwitch(500, () => console.log('resting orders cancelled'))
gate.ask(600)
console.log(gate.admit(450, 600))
console.log(gate.admit(460, 50))
gate.ask(50)
gate.beat(470)
console.log(gate.admit(480, 50))
gate.reset('the desk')
console.log(gate.admit(490, 50))
gate.look(980) // no order comes, and what rests is cancelled all the same
gate.ask(50)
console.log(gate.admit(990, 50))
