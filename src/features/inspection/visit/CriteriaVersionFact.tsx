import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetTitle } from '#i18n/values/CriterionChange.tsx';
import { useLiveSoon } from '#live/useLive.ts';
import { criteriaSetsOf } from '#storage/reads/criteriaSets.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import type { VisitModel } from '../useVisitModel.ts';
import classes from './Visit.module.css';

/** Fetched when it is opened. */
const MoveCriteriaDialog = lazy(async () => ({ default: (await import('./MoveCriteriaDialog.tsx')).MoveCriteriaDialog }));

/** The version of the criteria set by which a visit is inspected, and the way to another one. */
export function CriteriaVersionFact({ model: { plan, visit, unit } }: { readonly model: VisitModel }) {
  const { t } = useTranslation('inspection');
  const [isMoving, setIsMoving] = useState(false);
  const isReadOnly = useReadOnly();
  const titleOf = useSetTitle();
  const sets = useLiveSoon(criteriaSetsOf(plan.id));
  const version = visit.criteriaVersion === '' ? plan.criteriaVersion : visit.criteriaVersion;
  const set = sets?.find(({ id }) => id === version) ?? null;
  return (
    <div>
      <span className={classes.factLabel}>{t('moving.label')}</span>
      <p className={classes.fact}>
        {sets && titleOf({ version, title: set?.title ?? '', set })}{' '}
        {!isReadOnly && visit.stage !== 'minutesSigned' && (
          <Button size="compact-xs" variant="light" leftSection={<IconArrowsExchange size={14} aria-hidden />} onClick={() => setIsMoving(true)}>
            {t('moving.open')}
          </Button>
        )}
      </p>
      <Suspense fallback={null}>
        {isMoving && <MoveCriteriaDialog plan={plan} visit={visit} unitKind={unit?.kind ?? 'division'} from={version} onClose={() => setIsMoving(false)} />}
      </Suspense>
    </div>
  );
}
