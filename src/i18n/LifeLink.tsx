import { Anchor } from '@mantine/core';
import { IconTimeline } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';

interface Props {
  readonly planId: PlanId;
  /** A finding of the round, or one that was handed down to it. */
  readonly id: string;
  readonly label: string;
}

/** Opens the life of a finding over the years, on the page of the follow-up. */
export function LifeLink({ planId, id, label }: Props) {
  return (
    <Anchor component={Link} size="sm" to={{ pathname: `/plans/${planId}/follow-up`, search: `?${new URLSearchParams({ tab: 'recheck', life: id }).toString()}` }}>
      <IconTimeline size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {label}
    </Anchor>
  );
}
