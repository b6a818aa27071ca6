import { create } from 'zustand'

/** What lies over the page: one at a time. */
type Overlay = 'palette' | 'sheet' | null

const overlay = create<{ open: Overlay }>(() => ({ open: null }))

export const openOverlay = (open: Overlay) => overlay.setState({ open })
export const useOverlay = (): Overlay => overlay(state => state.open)
