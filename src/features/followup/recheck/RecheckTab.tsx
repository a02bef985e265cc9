import { Skeleton } from '@mantine/core';
import type { PlanId } from '#domain/ids.ts';
import { useLives } from '../life/useLives.ts';
import { useSpreadingRows } from '../spreading/useSpreadingRows.ts';
import { LifeCounts } from './LifeCounts.tsx';
import { LifeList } from './LifeList.tsx';
import { NeedsPanel } from './NeedsPanel.tsx';

interface Props {
  readonly planId: PlanId;
  readonly onLife: (id: string) => void;
}

/** Which units ask for a re-inspection, and what of the round is new, repeated, worse or put right. */
export function RecheckTab({ planId, onLife }: Props) {
  const rows = useSpreadingRows(planId);
  const lives = useLives(planId);
  return (
    <>
      <NeedsPanel planId={planId} rows={rows} />
      {lives === undefined ? (
        <Skeleton h={180} />
      ) : (
        <>
          <LifeCounts planId={planId} lives={lives} />
          <LifeList planId={planId} lives={lives} onLife={onLife} />
        </>
      )}
    </>
  );
}
