import { Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { carryOver, type CarryCandidate, type LeftOut } from '#domain/carryOver/carryOver.ts';
import { takeAlong } from '#domain/commands/carryOver.ts';
import { UnitIdSchema, type CarriedFindingId, type UnitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { useLive } from '#live/useLive.ts';
import { earlierRounds } from '#storage/reads/earlierRounds.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyDone } from '#ui/notify.tsx';
import type { Planning } from '../usePlanning.ts';
import { CandidateRow } from './CandidateRow.tsx';
import classes from './focus.module.css';

interface Props {
  readonly planning: Planning;
  readonly carried: readonly Row<'carriedFindings'>[];
  readonly onClose: () => void;
}

/** What the planner has chosen himself, in place of what the review proposes. */
interface Choice {
  readonly unit?: UnitId | null;
  readonly isChosen?: boolean;
}

/** A finding with the unit and the tick that stand now: by itself everything is ticked whose unit is beyond doubt. */
const settled = (candidate: CarryCandidate, choice: Choice | undefined) => {
  const [only, ...others] = candidate.units;
  const unit = choice?.unit === undefined ? (others.length === 0 ? (only ?? null) : null) : choice.unit;
  return { candidate, unit, isChosen: unit !== null && (choice?.isChosen ?? true) };
};

/** Shows what an earlier round leaves, what of it stays behind and why, and takes the chosen along in one step. */
export function CarryDialog({ planning, carried, onClose }: Props) {
  const { t } = useTranslation(['planning', 'common']);
  const { plan, units } = planning;
  const rounds = useLive(earlierRounds(plan.id));
  const take = useCommand(takeAlong);
  const [asked, setAsked] = useState<string | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<CarriedFindingId, Choice>>(new Map());
  const from = rounds.find((round) => round.plan === asked) ?? rounds[0];
  if (from === undefined) {
    return (
      <Dialog onClose={onClose} title={t('carry.dialog')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <Text size="sm">{t('carry.noRounds')}</Text>
      </Dialog>
    );
  }
  const before = rounds.filter((round) => round !== from && round.year <= from.year);
  const { candidates, leftOut } = carryOver({ from, before, units, carried });
  const lines = candidates.filter(({ isTaken }) => !isTaken).map((candidate) => settled(candidate, choices.get(candidate.id)));
  const chosen = lines.filter(({ isChosen }) => isChosen);
  const change = (id: CarriedFindingId, choice: Choice) => setChoices((now) => new Map(now).set(id, { ...now.get(id), ...choice }));
  const taken = candidates.length - lines.length;
  const confirm = async () => {
    onClose();
    const outcome = await take({ plan: plan.id, findings: chosen.map(({ candidate: { id, values }, unit }) => ({ id, values, unit })) });
    if (outcome.ok) notifyDone(t('carry.done', { count: chosen.length }));
  };
  return (
    <Dialog size="xl" onClose={onClose} title={t('carry.dialog')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Select
        size="xs"
        allowDeselect={false}
        label={t('carry.round')}
        data={rounds.map(({ plan: id, title, year }) => ({ value: id, label: t('carry.roundOf', { title, year }) }))}
        value={from.plan}
        onChange={setAsked}
      />
      {taken > 0 && <p className={classes.quiet}>{t('carry.taken', { count: taken })}</p>}
      {lines.length === 0 ? (
        <p className={classes.quiet}>{t('carry.nothing')}</p>
      ) : (
        <>
          <Checkbox
            mt="sm"
            size="sm"
            label={t('carry.all')}
            checked={chosen.length > 0 && lines.every(({ unit, isChosen }) => unit === null || isChosen)}
            indeterminate={chosen.length > 0 && lines.some(({ unit, isChosen }) => unit !== null && !isChosen)}
            onChange={(event) => {
              const isChosen = event.currentTarget.checked;
              setChoices(new Map(lines.map(({ candidate: { id } }) => [id, { ...choices.get(id), isChosen }])));
            }}
          />
          <ul className={classes.candidates}>
            {lines.map(({ candidate, unit, isChosen }) => (
              <CandidateRow
                key={candidate.id}
                candidate={candidate}
                planning={planning}
                unit={unit}
                isChosen={isChosen}
                onChoose={(next) => change(candidate.id, { isChosen: next })}
                onUnit={(next) => change(candidate.id, { unit: next === null ? null : UnitIdSchema.parse(next) })}
              />
            ))}
          </ul>
        </>
      )}
      <LeftOutList leftOut={leftOut} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => void confirm()}>
          {t('carry.confirm', { count: chosen.length })}
        </Button>
      </Group>
    </Dialog>
  );
}

function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { t } = useTranslation('planning');
  if (leftOut.length === 0) return null;
  return (
    <details className={classes.leftOut}>
      <summary>{t('carry.leftOut', { count: leftOut.length })}</summary>
      <ul>
        {leftOut.map(({ id, text, unitName, why }) => (
          <li key={id}>
            {unitName !== '' && <strong>{unitName}: </strong>}
            {t('carry.leftOutLine', { text: text === '' ? t('carry.blankText') : text, why: t(`carry.why.${why}`) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
