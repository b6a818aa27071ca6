import 'katex/dist/katex.css'
import katex from 'katex'
import { useLayoutEffect, useRef } from 'react'
import { formulaRules } from './formula-rules.ts'
import styles from './prose.module.css'

/** katex.render makes elements, not markup, so it passes a strict policy. MathML beside them speaks to ears. */
export default function DrawnFormula({ tex, display = false }: { tex: string; display?: boolean }) {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (place.current) katex.render(tex, place.current, { ...formulaRules, displayMode: display })
  }, [tex, display])
  return <span ref={place} className={display ? styles.display : undefined} />
}
