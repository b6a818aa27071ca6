/**
 * Probability that an arrival has to wait in an M/M/c queue (Erlang C), by the recursion of Erlang B, which does not
 * overflow. Source: Cooper, Introduction to Queueing Theory, 2nd edition, equations 3.4.
 *
 * @param servers c, at least 1
 * @param utilisation rho, below 1
 */
export function waitProbability(servers: number, utilisation: number): number {
  const offered = servers * utilisation
  let blocked = 1
  for (let c = 1; c <= servers; c++) blocked = (offered * blocked) / (c + offered * blocked)
  return blocked / (1 - utilisation * (1 - blocked))
}

/**
 * Mean wait before service. Exact when both coefficients of variation are 1 (M/M/c); otherwise the approximation of
 * Allen and Cunneen, which for one server is Kingman's.
 *
 * @returns in the unit of `serviceMs`; Infinity at a utilisation of 1 or more
 */
export function meanWait(
  servers: number,
  utilisation: number,
  serviceMs: number,
  arrivalCv: number,
  serviceCv: number,
): number {
  if (utilisation >= 1) return Number.POSITIVE_INFINITY
  const asExponential = (waitProbability(servers, utilisation) * serviceMs) / (servers * (1 - utilisation))
  return (asExponential * (arrivalCv * arrivalCv + serviceCv * serviceCv)) / 2
}
