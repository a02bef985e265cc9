import { IconAlertTriangle, IconBolt, IconLock } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/schema/tables.ts';
import { useBoard } from './board.ts';
import classes from './chip.module.css';

interface Props {
  readonly visit: Row<'visits'>;
  /** In the timeline: where the bar lies. */
  readonly style?: CSSProperties;
  /** bar: a half-day wide, its words beside it. */
  readonly look?: 'chip' | 'bar';
  /** Without the name: the row says it. */
  readonly bare?: boolean;
}

/** A visit that can be taken by the mouse or the keys, wherever it stands. */
export function VisitChip({ visit, style, look = 'chip', bare = false }: Props) {
  const { t } = useTranslation('planning');
  const board = useBoard();
  const { words } = board;
  const unit = words.unit(visit.unit);
  const isWarned = board.warned.has(visit.id);
  const isCarried = board.carried === visit.id;
  const isSurprise = visit.form === 'surprise';
  const named = isSurprise ? `${unit} (${t('calendar.surprise')})` : unit;
  const base = visit.slot === null ? t('calendar.chipUndated', { unit: named }) : t('calendar.chip', { when: words.when(visit.slot), unit: named });
  const warned = isWarned ? t('calendar.chipWarned', { chip: base }) : base;
  const label = isCarried ? t('calendar.chipCarried', { chip: warned }) : warned;
  return (
    <button
      type="button"
      className={classes.chip}
      style={style}
      data-look={look}
      data-visit-chip={visit.id}
      data-tone={board.toneOf(visit.group)}
      data-warned={isWarned || undefined}
      data-surprise={isSurprise || undefined}
      data-stage={visit.stage}
      data-carried={isCarried || undefined}
      data-dragged={board.dragged === visit.id || undefined}
      data-selected={board.selected === visit.id || undefined}
      aria-label={label}
      aria-describedby={board.keysId}
      title={label}
      onPointerDown={(event) => board.onPointerDown(visit, event)}
      onKeyDown={(event) => board.onKeyDown(visit, event)}
      onClick={() => board.onOpen(visit.id)}
    >
      <span className={classes.signs} aria-hidden>
        {isSurprise && <IconBolt size={13} />}
        {isWarned && <IconAlertTriangle size={13} />}
        {visit.stage === 'minutesSigned' && <IconLock size={12} />}
      </span>
      {!bare && <span className={classes.name}>{unit}</span>}
    </button>
  );
}
