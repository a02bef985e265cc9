import 'react';

declare module 'react' {
  /** Custom properties are given like every other style. */
  interface CSSProperties {
    readonly [name: `--${string}`]: string | number | undefined;
  }
}
