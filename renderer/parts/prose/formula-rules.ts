/** A formula may draw and nothing else: no link, no picture, no element of its own, no macro without end. */
export const formulaRules = {
  throwOnError: false,
  trust: false,
  maxExpand: 1_000,
  /** In em; beyond it a rule or a space would push the text off the page. */
  maxSize: 20,
}
