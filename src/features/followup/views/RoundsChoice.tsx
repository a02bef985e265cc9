import { Button, Checkbox, Popover, SegmentedControl } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import type { RoundMark } from '#storage/reads/roundMarks.ts';
import type { Rounds } from '../useNarrowing.ts';
import classes from './views.module.css';

interface Props {
  readonly planId: PlanId;
  readonly all: readonly RoundMark[];
  readonly rounds: Rounds;
  readonly onChange: (rounds: Rounds) => void;
}

const chosenOf = (rounds: Rounds, planId: PlanId, all: readonly RoundMark[]): readonly PlanId[] =>
  rounds === 'this' ? [planId] : rounds === 'all' ? all.map(({ plan }) => plan) : rounds;

/** Over which rounds the lists are: this one, every one, or some. */
export function RoundsChoice({ planId, all, rounds, onChange }: Props) {
  const { t } = useTranslation('followup');
  if (all.length < 2) return null;
  const chosen = chosenOf(rounds, planId, all);
  const toggle = (plan: PlanId, isChosen: boolean) => {
    const next = all.map(each => each.plan).filter(each => (each === plan ? isChosen : chosen.includes(each)));
    onChange(next.length === 0 || (next.length === 1 && next[0] === planId) ? 'this' : next.length === all.length ? 'all' : next);
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('views.rounds.label')}
        data={[
          { value: 'this', label: t('views.rounds.this') },
          ...(typeof rounds === 'string' ? [] : [{ value: 'some', label: t('views.rounds.some', { count: rounds.length }) }]),
          { value: 'all', label: t('views.rounds.all') },
        ]}
        value={typeof rounds === 'string' ? rounds : 'some'}
        onChange={value => {
          if (value === 'this' || value === 'all') onChange(value);
        }}
      />
      <Popover position="bottom-start" withinPortal trapFocus>
        <Popover.Target>
          <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('views.rounds.choose')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <fieldset className={classes.choices} aria-label={t('views.rounds.choose')}>
            {all.map(({ plan, title, year, isExample }) => (
              <Checkbox
                key={plan}
                size="sm"
                label={`${year} – ${title}${isExample ? ` (${t('views.rounds.example')})` : ''}`}
                checked={chosen.includes(plan)}
                onChange={event => toggle(plan, event.currentTarget.checked)}
              />
            ))}
          </fieldset>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
