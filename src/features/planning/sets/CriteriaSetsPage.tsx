import { Button } from '@mantine/core';
import { IconFileImport, IconPackageImport, IconStar } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { takeBuiltInCriteria } from '#domain/commands/criteria.ts';
import { cchcCriteria2026v2 as newest } from '#domain/criteria/cchc2026_2.ts';
import type { PlanId } from '#domain/ids.ts';
import { useSetTitle } from '#i18n/values/CriterionChange.tsx';
import { useCommand } from '#live/useCommand.ts';
import { notifyDone } from '#ui/notify.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useSets } from './useSets.ts';
import { VersionTable } from './VersionTable.tsx';

/** With the reader of Excel files; fetched when it is opened. */
const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }));

/** The versions of criteria sets that a round holds: drafts, issued ones, built-in ones. */
export function CriteriaSetsPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('criteriaSets');
  const [isImporting, setIsImporting] = useState(false);
  const titleOf = useSetTitle();
  const sets = useSets(planId);
  const take = useCommand(takeBuiltInCriteria);
  if (sets === null) return null;
  const takeIn = async () => {
    const outcome = await take({ plan: planId, criteria: newest });
    if (outcome.ok) notifyDone(t('takenIn', { version: newest.version }));
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <Button variant="default" component={Link} to={`/plans/${planId}/planning?tab=criteria`} leftSection={<IconStar size={16} aria-hidden />}>
              {t('toFocus')}
            </Button>
            {!sets.versions.some(({ version }) => version === newest.version) && (
              <Button variant="default" leftSection={<IconPackageImport size={16} aria-hidden />} onClick={() => void takeIn()}>
                {t('action.takeBuiltIn', { version: newest.version })}
              </Button>
            )}
            <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setIsImporting(true)}>
              {t('action.import')}
            </Button>
          </>
        }
      />
      <Panel title={t('list')} padding="flush">
        <VersionTable sets={sets} />
      </Panel>
      <Suspense fallback={null}>{isImporting && <ImportDialog plan={planId} areas={sets.areas} titles={sets.versions.map(titleOf)} onClose={() => setIsImporting(false)} />}</Suspense>
    </>
  );
}
