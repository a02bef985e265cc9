import { IconBuildingOff, IconCalendarEvent, IconChevronDown, IconChevronRight, IconSitemap } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { isStanding } from '#domain/units/directory.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import classes from './units.module.css';

interface Props {
  readonly unit: Row<'units'>;
  /** Place in the directory, from 0. */
  readonly index: number;
  /** Visits in the schedule of the round. */
  readonly visits: number;
  readonly isOpen: boolean;
  readonly onToggle: (id: UnitId) => void;
  /** Answers whether it was written. */
  readonly onChoose: (unit: Row<'units'>, chosen: boolean) => Promise<boolean>;
}

/** A mark that shows at once what was wished, and what stands as soon as the store says it, or when it was not written. */
function useWished(value: boolean, write: (next: boolean) => Promise<boolean>): readonly [boolean, (next: boolean) => void] {
  const [wish, setWish] = useState<boolean | null>(null);
  const [stood, setStood] = useState(value);
  if (stood !== value) {
    setStood(value);
    setWish(null);
  }
  const wanted = async (next: boolean) => {
    setWish(next);
    if (!(await write(next))) setWish(null);
  };
  return [wish ?? value, (next) => void wanted(next)];
}

/** A unit of the directory as one line; plain elements, for there may be hundreds. Its fields open below it. */
export const UnitLine = memo(function UnitLine({ unit, index, visits, isOpen, onToggle, onChoose }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const [chosen, choose] = useWished(unit.chosen, (next) => onChoose(unit, next));
  const name = unit.name.trim() === '' ? t('units.unnamed') : unit.name;
  const head = [unit.head.name, unit.head.position].filter((part) => part !== '').join(', ');
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.line} data-ended={!isStanding(unit) || undefined}>
      <input
        type="checkbox"
        className={classes.check}
        aria-label={t('units.choose', { name })}
        title={t('units.chosen')}
        checked={chosen}
        disabled={!chosen && !isStanding(unit)}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span className={classes.number}>{index + 1}</span>
      <button
        type="button"
        className={classes.name}
        aria-expanded={isOpen}
        aria-label={t(isOpen ? 'units.close' : 'units.open', { name })}
        onClick={() => onToggle(unit.id)}
      >
        <Chevron size={15} aria-hidden />
        <span>{name}</span>
      </button>
      <span className={classes.kind}>{t(`terms:unit.kind.${unit.kind}`)}</span>
      <span className={classes.more}>{head}</span>
      <span className={classes.more}>{unit.contact}</span>
      <span className={classes.marks}>
        <Marks unit={unit} visits={visits} />
      </span>
    </div>
  );
});

function Marks({ unit, visits }: Pick<Props, 'unit' | 'visits'>) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (
    <>
      {unit.until !== null && (
        <StatusBadge variant="plain" tone="neutral" icon={IconBuildingOff} title={t('units.endedTitle', { date: format.date(unit.until) })}>
          {t('units.ended', { date: format.date(unit.until) })}
        </StatusBadge>
      )}
      {unit.lineage.length > 0 && (
        <span title={t('units.lineage.title')}>
          <IconSitemap size={14} aria-label={t('units.lineage.title')} />
        </span>
      )}
      {visits > 0 && (
        <StatusBadge variant="plain" tone="info" icon={IconCalendarEvent} title={t('units.visits', { count: visits })}>
          {format.number(visits)}
        </StatusBadge>
      )}
      <ConflictNote row={unit} />
    </>
  );
}
