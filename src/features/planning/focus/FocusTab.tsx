import type { Planning } from '../usePlanning.ts';
import { CarriedPanel } from './CarriedPanel.tsx';
import { FocusPanel } from './FocusPanel.tsx';

/** What this round looks at in particular, and what earlier rounds left to it. */
export function FocusTab({ planning }: { readonly planning: Planning }) {
  return (
    <>
      <CarriedPanel planning={planning} />
      <FocusPanel planning={planning} />
    </>
  );
}
