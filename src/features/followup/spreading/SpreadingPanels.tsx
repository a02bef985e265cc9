import { Skeleton, Tabs } from '@mantine/core';
import { Suspense, lazy } from 'react';
import type { FindingId, PlanId } from '#domain/ids.ts';
import { useAddressParams } from '#ui/useAddressParams.ts';

/** Each is fetched when it is opened. */
const RecheckTab = lazy(async () => ({ default: (await import('../recheck/RecheckTab.tsx')).RecheckTab }));
const PracticesTab = lazy(async () => ({ default: (await import('../practices/PracticesTab.tsx')).PracticesTab }));
const ReferralsTab = lazy(async () => ({ default: (await import('../referrals/ReferralsTab.tsx')).ReferralsTab }));
const LifeDialog = lazy(async () => ({ default: (await import('../life/LifeDialog.tsx')).LifeDialog }));

interface Props {
  readonly planId: PlanId;
  /** The tab that is open; one of these or another one of the page. */
  readonly tab: string;
  readonly onOpen: (finding: FindingId) => void;
}

/** The panels of re-inspections, practices and referrals, and the life of the finding that the address names (`?life=`). */
export function SpreadingPanels({ planId, tab, onOpen }: Props) {
  const [params, change] = useAddressParams();
  const life = params.get('life');
  const openLife = (id: string | null) =>
    change(
      (after) => {
        if (id === null) after.delete('life');
        else after.set('life', id);
        return after;
      },
      { preventScrollReset: true },
    );
  return (
    <>
      <Tabs.Panel value="recheck">
        <Suspense fallback={<Skeleton h={240} />}>{tab === 'recheck' && <RecheckTab planId={planId} onLife={openLife} />}</Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="practices">
        <Suspense fallback={<Skeleton h={240} />}>{tab === 'practices' && <PracticesTab planId={planId} onOpen={onOpen} />}</Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="referrals">
        <Suspense fallback={<Skeleton h={240} />}>{tab === 'referrals' && <ReferralsTab planId={planId} onOpen={onOpen} />}</Suspense>
      </Tabs.Panel>
      {life !== null && (
        <Suspense>
          <LifeDialog planId={planId} id={life} onClose={() => openLife(null)} />
        </Suspense>
      )}
    </>
  );
}
