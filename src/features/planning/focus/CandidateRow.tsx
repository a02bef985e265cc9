import { Checkbox, Select } from '@mantine/core';
import { IconArrowUp, IconRepeat, IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CarryCandidate, Standing } from '#domain/carryOver/carryOver.ts';
import type { UnitId } from '#domain/ids.ts';
import { FindingKindBadge } from '#i18n/badges.tsx';
import type { Mark } from '#i18n/marks.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './focus.module.css';
import { useFocusNames } from './useFocusNames.ts';

const standingMarks: Readonly<Record<Standing, Mark>> = {
  new: { icon: IconSparkles, tone: 'neutral' },
  repeated: { icon: IconRepeat, tone: 'warning' },
  worse: { icon: IconArrowUp, tone: 'danger' },
};

interface Props {
  readonly candidate: CarryCandidate;
  readonly planning: Planning;
  readonly unit: UnitId | null;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onUnit: (unit: string | null) => void;
}

/** One finding of an earlier round in the preview; it can be ticked once its unit is known. */
export function CandidateRow({ candidate, planning, unit, isChosen, onChoose, onUnit }: Props) {
  const { t } = useTranslation('planning');
  const names = useFocusNames(planning);
  const { values, units, standing } = candidate;
  const { kind, text, times, origin, criterionKey, promised } = values;
  const data = planning.units.filter(({ id, until }) => until === null && (units.length < 2 || units.includes(id))).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <li className={classes.candidate}>
      <Checkbox size="sm" aria-label={t('carry.choose', { text })} checked={isChosen} disabled={unit === null} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <div className={classes.words}>
        <span className={classes.badges}>
          <StatusBadge {...standingMarks[standing]}>{t(`carry.standing.${standing}`, { times })}</StatusBadge>
          <FindingKindBadge kind={kind} variant="plain" />
          <span className={classes.quiet}>{[t('carry.origin', { year: origin.year, unit: origin.unitName }), names.criterion(criterionKey)].filter((part) => part !== '').join(' · ')}</span>
        </span>
        <p className={classes.text}>{text}</p>
        {promised !== '' && <p className={classes.quiet}>{t('carry.promised', { promised })}</p>}
        {units.length !== 1 && <p className={classes.note} data-tone="warning">{units.length === 0 ? t('carry.gone', { unit: origin.unitName }) : t('carry.split')}</p>}
      </div>
      {units.length === 1 ? (
        <span className={classes.unit}>{names.unit(unit)}</span>
      ) : (
        <Select
          size="xs"
          className={classes.unit ?? ''}
          searchable
          allowDeselect={false}
          aria-label={t('carry.unitOf', { text })}
          placeholder={t('carry.chooseUnit')}
          data={data}
          value={unit}
          onChange={onUnit}
        />
      )}
    </li>
  );
}
