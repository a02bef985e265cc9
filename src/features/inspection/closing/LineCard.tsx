import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleDashed, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChangeId, PlanId, VisitId } from '#domain/ids.ts';
import type { LineState, MinutesLine } from '#domain/minutes.ts';
import { basisOf } from '#domain/row.ts';
import type { Mark } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { ReadOnlyContext, useReadOnly } from '#ui/readOnly.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './Closing.module.css';
import { LineChange } from './LineChange.tsx';
import type { LineWords } from './useLineWords.ts';

const marks: Readonly<Record<LineState, Mark>> = {
  open: { icon: IconCircleDashed, tone: 'neutral' },
  agreed: { icon: IconLock, tone: 'success' },
  changed: { icon: IconAlertTriangle, tone: 'danger' },
};

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly line: MinutesLine;
  readonly words: LineWords;
  readonly isCurrent: boolean;
  readonly onOpinion: (line: MinutesLine, opinion: string, basis: readonly ChangeId[]) => unknown;
  readonly onAgree: (line: MinutesLine) => void;
  readonly onReopen: (line: MinutesLine) => void;
}

/** A line of the minutes in large type, what the unit says to it, and whether both sides have agreed. */
export function LineCard({ planId, visitId, line, words, isCurrent, onOpinion, onAgree, onReopen }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const isClosed = useReadOnly();
  const { id, state, row, content } = line;
  const title = words.title(line);
  const [first = '', ...rest] = words.paragraphs(content);
  return (
    <li id={id} data-at={id} className={classes.line} data-state={state} data-current={isCurrent || undefined}>
      <div className={classes.words}>
        <h3 className={classes.title} tabIndex={-1}>
          {title}
        </h3>
        <p className={classes.matter}>{first}</p>
        {rest.length > 0 && <p className={classes.rest}>{rest.join(' ')}</p>}
        {state === 'changed' && <LineChange planId={planId} visitId={visitId} line={line} words={words} />}
      </div>
      <div className={classes.side}>
        <ReadOnlyContext value={isClosed || state === 'agreed'}>
          <AutosaveTextarea
            label={t('closing.lines.opinion')}
            aria-label={t('closing.lines.opinionOn', { title })}
            placeholder={t('closing.lines.opinionHint')}
            minRows={2}
            value={row?.opinion ?? ''}
            basis={basisOf(row, 'opinion')}
            onCommit={(value, basis) => onOpinion(line, value, basis)}
            changedElsewhereLabel={t('common:changedElsewhere')}
            failedLabel={t('common:notSaved')}
          />
        </ReadOnlyContext>
        <div className={classes.state}>
          <State line={line} />
          {!isClosed && state !== 'agreed' && (
            <Button size="xs" leftSection={<IconCheck size={15} aria-hidden />} onClick={() => onAgree(line)}>
              {state === 'changed' ? t('closing.lines.agreeAgain') : t('closing.lines.agree')}
            </Button>
          )}
          {!isClosed && state !== 'open' && (
            <Button size="xs" variant="default" leftSection={<IconLockOpen size={15} aria-hidden />} onClick={() => onReopen(line)}>
              {t('closing.lines.reopen')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

function State({ line: { state, row } }: { readonly line: MinutesLine }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const at = row?.agreed?.at;
  return <StatusBadge {...marks[state]}>{t(`closing.lines.state.${state}`, { time: at === undefined ? '' : format.dateTime(at) })}</StatusBadge>;
}
