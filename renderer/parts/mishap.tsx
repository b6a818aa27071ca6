import { Component, type ReactNode } from 'react'
import { Button } from './button/button.tsx'
import { RefusalPanel } from './refusal/refusal-panel.tsx'

/** Catches a fault while drawing: says so kindly and offers the way on. Another place clears it. */
export class Mishap extends Component<
  { at: string; children: ReactNode },
  { fault: string | null; at: string }
> {
  override state = { fault: null as string | null, at: this.props.at }

  static getDerivedStateFromError(error: unknown) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }

  static getDerivedStateFromProps(props: { at: string }, state: { fault: string | null; at: string }) {
    return props.at === state.at ? null : { fault: null, at: props.at }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
  }

  override render() {
    if (this.state.fault === null) return this.props.children
    return (
      <div className="mishap">
        <RefusalPanel
          refusal={{
            what: 'This page could not be drawn.',
            safe: 'What was saved before is safe.',
            next: 'Draw it again, or go home and come back.',
          }}
          again={() => this.setState({ fault: null })}
        >
          <Button
            small
            onClick={() => {
              location.hash = '#/home'
            }}
          >
            Go home
          </Button>
        </RefusalPanel>
      </div>
    )
  }
}
