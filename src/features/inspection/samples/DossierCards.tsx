import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { recordDossiers } from '#domain/commands/sampling.ts';
import type { ChangeId, PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { cellKind, choicesOf, gridColumns, isChoice, type GridColumn } from '#domain/sampling/cells.ts';
import { owesApology, timelinessOf } from '#domain/sampling/dossierState.ts';
import { asIsoDate } from '#domain/days.ts';
import type { Json } from '#domain/json.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runCommand } from '#live/useCommand.ts';
import { AutosaveDate } from '#ui/autosave/AutosaveDate.tsx';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import classes from './Samples.module.css';
import { stateTones, useCellWords, type CellWords } from './useCellWords.ts';

interface Props {
  readonly planId: PlanId;
  readonly rows: readonly Row<'dossiers'>[];
  readonly day: IsoDate;
  readonly calendar: WorkingCalendar;
}

/** The dossiers of a sample on a narrow window: a card each, of which one is open at a time. */
export function DossierCards({ planId, rows, day, calendar }: Props) {
  const words = useCellWords();
  const [opened, setOpened] = useState<string | null>(null);
  const toggle = useCallback((id: string) => setOpened((before) => (before === id ? null : id)), []);
  return (
    <ul className={classes.cards}>
      {rows.map((row) => (
        <Card key={row.id} planId={planId} row={row} day={day} calendar={calendar} words={words} isOpen={row.id === opened} onToggle={toggle} />
      ))}
    </ul>
  );
}

interface CardProps {
  readonly planId: PlanId;
  readonly row: Row<'dossiers'>;
  readonly day: IsoDate;
  readonly calendar: WorkingCalendar;
  readonly words: CellWords;
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
}

const Card = memo(function Card({ planId, row, day, calendar, words, isOpen, onToggle }: CardProps) {
  const { t } = useTranslation('inspection');
  const timeliness = timelinessOf(row, day, calendar);
  const choices = (['composition', 'fee', 'apology'] as const)
    .filter((column) => row[column] !== null)
    .map((column) => t('samples.grid.fact', { name: t(`samples.grid.column.${column}`), value: words.cell(row, column) }));
  const owes = owesApology(timeliness) && row.apology === null ? [t('samples.grid.fact', { name: t('samples.grid.column.apology'), value: t('samples.grid.apologyDue') })] : [];
  return (
    <li className={classes.card}>
      <button type="button" className={classes.cardHead} aria-expanded={isOpen} onClick={() => onToggle(row.id)}>
        <span>{row.no}</span>
        <span className={classes.cardCode}>{row.code}</span>
        <span className={classes.cardState} data-tone={stateTones[timeliness.state]}>
          {words.state(timeliness)}
        </span>
        <span className={classes.cardFacts}>{[row.procedure, ...choices, ...owes].filter((part) => part !== '').join(' · ')}</span>
      </button>
      {isOpen && (
        <div className={classes.cardBody}>
          {gridColumns.map((column) => (
            <CardField key={column} planId={planId} row={row} column={column} />
          ))}
        </div>
      )}
    </li>
  );
});

function CardField({ planId, row, column }: Pick<CardProps, 'planId' | 'row'> & { readonly column: GridColumn }) {
  const { t } = useTranslation(['inspection', 'common']);
  const shared = {
    label: t(`samples.grid.column.${column}`),
    basis: basisOf(row, column),
    changedElsewhereLabel: t('common:changedElsewhere'),
    failedLabel: t('common:notSaved'),
    onCommit: (value: Json, basis: readonly ChangeId[]) => runCommand(recordDossiers, { plan: planId, cells: [{ dossier: row.id, column, value, basis }] }),
  };
  if (isChoice(column)) {
    const data = choicesOf[column].map((value) => ({ value, label: t(`samples.grid.choice.${value}`) }));
    return <AutosaveSelect clearable {...shared} data={data} value={row[column]} />;
  }
  if (cellKind(column) === 'day') return <AutosaveDate {...shared} value={asIsoDate(String(row[column]))} />;
  return (
    <div className={classes.whole}>
      <AutosaveText {...shared} value={row[column] ?? ''} />
    </div>
  );
}
