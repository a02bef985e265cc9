import type { ReactNode } from 'react';
import classes from './FactList.module.css';

interface Props {
  readonly label?: string;
  /** Room for names of several words. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A list of facts, each a name and what it says. Its rows are `Fact`. */
export function FactList({ label, wide = false, children }: Props) {
  return (
    <dl className={classes.facts} aria-label={label} data-wide={wide || undefined}>
      {children}
    </dl>
  );
}

/** One fact of a `FactList`. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
