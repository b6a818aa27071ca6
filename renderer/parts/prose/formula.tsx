import { lazy } from 'react'

/** TeX, drawn by KaTeX; its engine and fonts are loaded with the first formula only. */
export const Formula = lazy(() => import('./drawn-formula.tsx'))
