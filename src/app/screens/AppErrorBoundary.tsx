import { Component } from 'react';
import type { ReactNode } from 'react';
import { CrashScreen } from './CrashScreen.tsx';
import classes from './screens.module.css';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly caught: { readonly error: unknown } | null;
}

/** The last net: what the router's own error pages did not catch. */
export class AppErrorBoundary extends Component<Props, State> {
  override state: State = { caught: null };

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error } };
  }

  override render(): ReactNode {
    if (this.state.caught === null) return this.props.children;
    return (
      <main className={classes.boot}>
        <CrashScreen error={this.state.caught.error} />
      </main>
    );
  }
}
