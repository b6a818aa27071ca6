class FencedStore {
  #highest = 0

  /** Compares and remembers in one step; in a database this is one conditional update. */
  write(token: number): string {
    if (token < this.#highest) return `refused: ${token} is older than ${this.#highest}`
    this.#highest = token
    return 'stored'
  }
}
const ledger = new FencedStore()
console.log('71, first half of a batch:', ledger.write(71))
console.log('72, the next leader begins:', ledger.write(72))
console.log('71, awake after 14 s:', ledger.write(71))
