import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { FindingId, PlanId } from '#domain/ids.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { findingPath } from '../paths.ts';

interface Props {
  readonly planId: PlanId;
  readonly finding: FindingId;
  /** Lays a measure down; missing where none is called for. */
  readonly onPropose: (() => void) | undefined;
}

/** From a finding to what is done about it: a measure as recommended by one click, or the way to those that are there. */
export function MeasureButton({ planId, finding, onPropose }: Props) {
  const { t } = useTranslation('inspection');
  const count = useLiveSoon(rowsOf('measures', planId))?.filter((row) => row.finding === finding).length;
  if (count === undefined) return null;
  if (count > 0) {
    return (
      <Button size="compact-xs" variant="light" component={Link} to={findingPath(planId, finding)} leftSection={<IconChecklist size={14} aria-hidden />}>
        {t('findings.measures', { count })}
      </Button>
    );
  }
  if (onPropose === undefined) return null;
  return (
    <Button size="compact-xs" variant="subtle" color="gray" title={t('findings.proposeHint')} leftSection={<IconChecklist size={14} aria-hidden />} onClick={onPropose}>
      {t('findings.propose')}
    </Button>
  );
}
