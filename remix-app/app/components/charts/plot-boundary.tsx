import { Component, type ReactNode } from 'react';
import { ErrorState } from '~/components/ui/error-state.tsx';

/** A chart that does not load (the line is gone, a new version is out) must not take the page's figures along. */
export class PlotBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <ErrorState onRetry={() => location.reload()} /> : this.props.children;
  }
}
