/**
 * Works out an author's arithmetic: numbers, names, + - * / ^, brackets and the functions below.
 * Its own few lines because content must never be evaluated as code.
 */
const functions: Record<string, (...xs: number[]) => number> = {
  min: Math.min,
  max: Math.max,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  sqrt: Math.sqrt,
  exp: Math.exp,
  ln: Math.log,
}

/** @throws RangeError with a sentence for the author when the formula cannot be read or a name has no value. */
export function evaluate(formula: string, given: Readonly<Record<string, number>>): number {
  const tokens = formula.match(/\d+(\.\d+)?|[A-Za-z][A-Za-z0-9]*|[-+*/^(),]|\S/g) ?? []
  let at = 0
  const fail = (what: string): never => {
    throw new RangeError(`The formula "${formula}" ${what}.`)
  }
  const take = (wanted: string) => tokens[at] === wanted && ++at > 0

  function sum(): number {
    let value = product()
    for (;;) {
      if (take('+')) value += product()
      else if (take('-')) value -= product()
      else return value
    }
  }
  function product(): number {
    let value = power()
    for (;;) {
      if (take('*')) value *= power()
      else if (take('/')) value /= power()
      else return value
    }
  }
  function power(): number {
    if (take('-')) return -power()
    const base = atom()
    return take('^') ? base ** power() : base
  }
  function atom(): number {
    const token = tokens[at++]
    if (token === undefined) return fail('stops too early')
    if (/^\d/.test(token)) return Number(token)
    if (token === '(') {
      const value = sum()
      return take(')') ? value : fail('misses a closing bracket')
    }
    if (take('(')) {
      const call = Object.hasOwn(functions, token) ? functions[token] : undefined
      const args = [sum()]
      while (take(',')) args.push(sum())
      if (!take(')')) fail('misses a closing bracket')
      return call ? call(...args) : fail(`uses the unknown function ${token}`)
    }
    const value = Object.hasOwn(given, token) ? given[token] : undefined
    return value ?? fail(`uses ${token}, which has no value`)
  }

  const value = sum()
  if (at < tokens.length) fail(`has "${tokens[at]}" where it should end`)
  if (!Number.isFinite(value)) fail('gives no finite number')
  return value
}
