import { create } from 'zustand'

const status = create<{ words: string }>(() => ({ words: '' }))

/** One sentence about what just happened, shown at the foot of the page and spoken politely. */
export const say = (words: string) => status.setState({ words })
export const useStatus = (): string => status(state => state.words)
