import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCalendarOff, IconCheck, IconClockExclamation, IconPencil, IconRepeat, IconTrash, IconTrendingDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideFocus, editFocus, removeFocus } from '#domain/commands/focus.ts';
import { basisOf } from '#domain/row.ts';
import type { FocusDecision, FocusReason } from '#domain/schema/preparation.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Mark } from '#i18n/marks.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { useRemoval } from '../rows/useRemoval.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './focus.module.css';
import { useFocusNames } from './useFocusNames.ts';

const reasonMarks: Readonly<Record<FocusReason, Mark>> = {
  openFinding: { icon: IconAlertTriangle, tone: 'danger' },
  repeatedFinding: { icon: IconRepeat, tone: 'danger' },
  weakArea: { icon: IconTrendingDown, tone: 'warning' },
  overdueDossiers: { icon: IconClockExclamation, tone: 'warning' },
  neverInspected: { icon: IconCalendarOff, tone: 'info' },
  own: { icon: IconPencil, tone: 'neutral' },
};

interface Props {
  readonly point: Row<'focusPoints'>;
  readonly planning: Planning;
}

/** One focus: where, why, and what was decided on it. */
export function FocusRow({ point, planning }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const labels = useSaveLabels();
  const names = useFocusNames(planning);
  const edit = useCommand(editFocus);
  const decide = useCommand(decideFocus);
  const { reason, unit, area, criterionKey, text, decision } = point;
  const isChosen = unit === null || planning.units.some((one) => one.id === unit && one.chosen);
  const what = criterionKey !== '' ? names.criterion(criterionKey) : area !== null ? names.area(area) : unit !== null ? t('focus.wholeUnit') : '';
  return (
    <li className={classes.item} id={point.id}>
      <div className={classes.words}>
        <span className={classes.badges}>
          <StatusBadge {...reasonMarks[reason]}>{t(`terms:focusPoint.reason.${reason}`)}</StatusBadge>
          <strong>{names.unit(unit)}</strong>
          {what !== '' && <span className={classes.quiet}>{what}</span>}
          {!isChosen && <span className={classes.note} data-tone="warning">{t('focus.notChosen')}</span>}
          <ConflictNote row={point} />
        </span>
        {reason === 'own' ? (
          <AutosaveTextarea
            {...labels}
            size="xs"
            minRows={1}
            aria-label={t('focus.text')}
            value={text}
            basis={basisOf(point, 'text')}
            onCommit={(value, basis) => (value.trim() === '' ? false : edit({ plan: point.plan, id: point.id, field: 'text', value: value.trim(), basis }))}
          />
        ) : (
          <p className={classes.text}>{text}</p>
        )}
        {decision.state !== 'proposed' && (
          <AutosaveText
            {...labels}
            size="xs"
            className={classes.why ?? ''}
            aria-label={t('focus.why')}
            placeholder={t('focus.whyHint')}
            value={decision.why}
            basis={basisOf(point, 'decision')}
            onCommit={(why) => (why.trim() === '' && decision.state === 'dropped' ? false : decide({ plan: point.plan, point, state: decision.state, why }))}
          />
        )}
      </div>
      <Decision point={point} />
    </li>
  );
}

/** The question has just been asked; its answer is typed at once. */
const focusNow = (input: HTMLInputElement | null): void => input?.focus();

function Decision({ point }: { readonly point: Row<'focusPoints'> }) {
  const { t } = useTranslation(['planning', 'common']);
  const decide = useCommand(decideFocus);
  const drop = useCommand(removeFocus);
  const removal = useRemoval();
  const [why, setWhy] = useState<string | null>(null);
  const { text } = point;
  const { state } = point.decision;
  const to = (next: FocusDecision, because = '') => {
    setWhy(null);
    void decide({ plan: point.plan, point, state: next, why: because });
  };
  if (why !== null) {
    return (
      <form
        className={classes.dropping}
        onSubmit={(event) => {
          event.preventDefault();
          if (why.trim() !== '') to('dropped', why);
        }}
      >
        <TextInput size="xs" ref={focusNow} required aria-label={t('focus.whyDrop')} placeholder={t('focus.whyDrop')} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        <Button size="compact-sm" type="submit" disabled={why.trim() === ''}>
          {t('focus.dropConfirm')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setWhy(null)}>
          {t('common:cancel')}
        </Button>
      </form>
    );
  }
  return (
    <div className={classes.side}>
      {state === 'proposed' ? (
        <>
          <Button size="compact-sm" variant="light" leftSection={<IconCheck size={14} aria-hidden />} aria-label={t('focus.acceptOf', { text })} onClick={() => to('accepted')}>
            {t('focus.accept')}
          </Button>
          <Button size="compact-sm" variant="default" aria-label={t('focus.dropOf', { text })} onClick={() => setWhy('')}>
            {t('focus.drop')}
          </Button>
        </>
      ) : (
        point.reason !== 'own' && (
          <Button size="compact-sm" variant="subtle" aria-label={t('focus.reopenOf', { text })} onClick={() => to('proposed')}>
            {t('focus.reopen')}
          </Button>
        )
      )}
      {point.reason === 'own' && (
        <ActionIcon size="sm" color="red" aria-label={t('focus.removeOf', { text })} onClick={() => void removal(drop({ plan: point.plan, row: point }), text)}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
