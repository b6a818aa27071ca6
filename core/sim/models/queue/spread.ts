import type { Dice } from '../../dice.ts'
import { squareRoot } from '../../numeric.ts'

/**
 * Draws lengths of a given mean and coefficient of variation (standard deviation over mean). At 1 they are
 * exponential; below, a fixed part plus an exponential one; above, one of two exponentials, the rarer one longer
 * (hyperexponential with balanced means, Whitt 1982). Mean and deviation are exact in each case.
 */
export function drawSpread(mean: number, cv: number, dice: Dice): number {
  if (cv <= 1) return mean * (1 - cv) + dice.exponential(mean * cv)
  const square = cv * cv
  const often = 0.5 * (1 + squareRoot((square - 1) / (square + 1)))
  const share = dice.chance(often) ? often : 1 - often
  return dice.exponential(mean / (2 * share))
}
