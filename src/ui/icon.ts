import type { ComponentType } from 'react';

/** An icon that is passed as a component, for example one of @tabler/icons-react. */
export type IconComponent = ComponentType<{
  readonly size?: number | string;
  readonly stroke?: number | string;
  readonly className?: string;
  readonly 'aria-hidden'?: boolean | 'true' | 'false';
}>;
