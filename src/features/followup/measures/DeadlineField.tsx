import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCalendarPlus, IconCalendarTime } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editMeasure } from '#domain/commands/inspection.ts';
import { asIsoDate } from '#domain/days.ts';
import { deadlineCount, heldCount, reckon, type DeadlineCount } from '#domain/measureDeadline.ts';
import { extensionsOf, firstDeadline } from '#domain/measureDiary.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { CountedDays } from '#i18n/CountedDays.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveDate } from '#ui/autosave/AutosaveDate.tsx';
import type { MeasureActions } from '../useMeasureActions.ts';
import { DeadlineCounting } from './DeadlineCounting.tsx';
import { ExtensionForm } from './ExtensionForm.tsx';
import classes from './remedy.module.css';
import type { FindingGround } from './useMeasureGround.ts';

interface Props {
  readonly measure: Row<'measures'>;
  readonly notes: readonly Row<'measureNotes'>[];
  readonly ground: FindingGround | undefined;
  readonly actions: MeasureActions;
}

/** The deadline of a measure: a day, or so many working days shown one by one; how it was put off, and ways to do so. */
export function DeadlineField({ measure, notes, ground, actions }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const edit = useCommand(editMeasure);
  const [form, setForm] = useState<'count' | 'extend' | null>(null);
  const { plan, id } = measure;
  const close = () => setForm(null);
  const count = ground === undefined ? null : deadlineCount(measure, ground.calendar);
  return (
    <div className={classes.deadline}>
      <AutosaveDate
        label={t('measures.deadline')}
        value={measure.deadline}
        basis={basisOf(measure, 'deadline')}
        changedElsewhereLabel={t('common:changedElsewhere')}
        failedLabel={t('common:notSaved')}
        onCommit={(day, basis) => edit({ plan, id, field: 'deadline', value: asIsoDate(day), basis })}
      />
      {count !== null && ground !== undefined && (
        <Counted count={count} onRecount={() => void actions.reckon(measure, reckon(count.reckoned.from, count.reckoned.workingDays, ground.calendar))} />
      )}
      <PutOff measure={measure} notes={notes} />
      {ground !== undefined && measure.progress.status !== 'closed' && form === null && (
        <div className={classes.ways}>
          <Button size="compact-xs" variant="subtle" leftSection={<IconCalendarTime size={14} aria-hidden />} onClick={() => setForm('count')}>
            {t('remedy.due.count')}
          </Button>
          {measure.deadline !== null && (
            <Button size="compact-xs" variant="subtle" leftSection={<IconCalendarPlus size={14} aria-hidden />} onClick={() => setForm('extend')}>
              {t('remedy.due.extend')}
            </Button>
          )}
        </div>
      )}
      {ground !== undefined && form === 'count' && (
        <DeadlineCounting ground={ground} held={heldCount(measure)} onClose={close} onApply={(reckoned) => void actions.reckon(measure, reckoned).then((done) => done && close())} />
      )}
      {ground !== undefined && form === 'extend' && (
        <ExtensionForm deadline={measure.deadline} calendar={ground.calendar} onClose={close} onApply={({ to, why }) => void actions.extend(measure, to, why).then((done) => done && close())} />
      )}
    </div>
  );
}

/** How the deadline was counted, day by day; and that the calendar no longer agrees. */
function Counted({ count: { reckoned, days, moved }, onRecount }: { readonly count: DeadlineCount; readonly onRecount: () => void }) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const words = t('remedy.due.counted', { count: reckoned.workingDays, from: format.date(reckoned.from) });
  return (
    <>
      <Popover width={340} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={classes.counted} aria-label={t('remedy.due.explain', { words })}>
            {words}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <CountedDays days={days} label={words} />
        </Popover.Dropdown>
      </Popover>
      {moved !== null && (
        <p className={classes.moved} data-tone="warning">
          <IconAlertTriangle size={15} aria-hidden />
          <span>{t('remedy.due.moved', { date: format.date(moved) })}</span>
          <Button size="compact-xs" variant="default" onClick={onRecount}>
            {t('remedy.due.recount')}
          </Button>
        </p>
      )}
    </>
  );
}

/** The first deadline, and how often it was put off. */
function PutOff({ measure, notes }: Pick<Props, 'measure' | 'notes'>) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const count = extensionsOf(notes).length;
  if (count === 0) return null;
  const first = firstDeadline(measure, notes);
  return <p className={classes.quiet}>{first === null ? t('remedy.due.firstNone', { count }) : t('remedy.due.first', { date: format.date(first), count })}</p>;
}
