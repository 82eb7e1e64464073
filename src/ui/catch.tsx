import { Component, type ReactNode } from "react";
import { asError } from "#src/lib/as-error.ts";
import { CodeMissingError } from "./on-demand.tsx";

type Props = {
  /** Draws in place of what failed; `retry` draws the children anew. */
  fallback: (error: Error, retry: () => void) => ReactNode;
  /** Once what failed is replaced. */
  onCatch?: () => void;
  children: ReactNode;
};
type State = { error: Error | null };

/** An error boundary: what throws while drawing is replaced, and its neighbours stand. */
export class Catch extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: asError(error) };
  }

  override componentDidCatch(error: unknown) {
    if (error instanceof CodeMissingError) error.forget();
    this.props.onCatch?.();
  }

  override render() {
    const { error } = this.state;
    return error ? this.props.fallback(error, () => this.setState({ error: null })) : this.props.children;
  }
}
