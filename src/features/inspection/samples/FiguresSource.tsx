import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDice5, IconUnlink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { roundCalendar } from '#domain/calendar/workingCalendar.ts';
import { unlinkFigures } from '#domain/commands/sampling.ts';
import type { PlanId, SampleId, VisitId } from '#domain/ids.ts';
import { rateCarried } from '#domain/sampling/carry.ts';
import { sampleFigures } from '#domain/sampling/rates.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runCommand } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { useToday } from '#live/useToday.ts';
import { rowById, rowsOf } from '#storage/reads/rows.ts';
import { dossiersOfSample } from '#storage/reads/samples.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from '../checklist/Detail.module.css';
import { samplePath } from '../paths.ts';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly item: Row<'items'>;
  readonly sample: SampleId;
}

/** Where the figures of an item were taken from, and whether the sample still says the same. */
export function FiguresSource({ planId, visitId, item, sample: id }: Props) {
  const { t } = useTranslation('inspection');
  const today = useToday();
  const visit = useLiveSoon(rowById('visits', planId, visitId));
  const sample = useLiveSoon(rowById('samples', planId, id));
  const dossiers = useLiveSoon(dossiersOfSample(planId, id));
  const calendarDays = useLiveSoon(rowsOf('calendarDays', planId));
  const readOnly = useReadOnly();
  if (sample === undefined || visit === undefined || dossiers === undefined || calendarDays === undefined) return null;
  const isGone = sample === null || sample.deleted === 1;
  const unlink = !readOnly && (
    <Button
      size="compact-xs"
      variant="subtle"
      title={t('samples.source.unlinkHint')}
      leftSection={<IconUnlink size={14} aria-hidden />}
      onClick={() => void runCommand(unlinkFigures, { plan: planId, item })}
    >
      {t('samples.source.unlink')}
    </Button>
  );
  if (isGone) {
    return (
      <div>
        <Warning>{t('samples.source.gone')}</Warning>
        {unlink}
      </div>
    );
  }
  const figures = sampleFigures(dossiers, visit?.slot?.date ?? today, roundCalendar(calendarDays));
  return (
    <div>
      <p className={classes.source}>
        <IconDice5 size={15} aria-hidden />
        <span>
          {t('samples.source.line')} <Link to={samplePath(planId, visitId, id)}>{sample.title || t('samples.list.untitled')}</Link>
        </span>
        {unlink}
      </p>
      {rateCarried(item.assessment, figures) === null && <Warning>{t('samples.source.differs')}</Warning>}
    </div>
  );
}

function Warning({ children }: { readonly children: string }) {
  return (
    <p className={classes.warning} data-tone="warning">
      <IconAlertTriangle size={15} aria-hidden />
      {children}
    </p>
  );
}
