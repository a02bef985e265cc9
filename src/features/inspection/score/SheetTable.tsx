import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BandScale } from '#domain/scoring/bands.ts';
import { sheetNumbers, type SheetLine, type SheetNumber } from '#domain/scoring/explain.ts';
import { isComplete } from '#domain/scoring/totals.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { shareText } from '../checklist/shares.ts';
import { BandBadge } from './BandBadge.tsx';
import classes from './Score.module.css';
import { signedScore } from './signedScore.ts';
import type { SheetArea } from './useSheet.ts';

/** A line of the table with its name. */
export interface NamedLine {
  readonly area: SheetArea;
  readonly name: string;
  readonly line: SheetLine;
}

interface Props {
  readonly lines: readonly NamedLine[];
  readonly scale: BandScale;
  readonly area: SheetArea;
  readonly number: SheetNumber;
  /** `isPointed`: by a click or Enter, not by walking over it. */
  readonly onChoose: (area: SheetArea, number: SheetNumber, isPointed: boolean) => void;
}

/** What an area has of each number; null where nothing is there yet. */
const valueOf = ({ self, verified, difference }: SheetLine, number: SheetNumber): number | null => {
  switch (number) {
    case 'max':
      return verified.max;
    case 'self':
      return self.scoredMax === 0 ? null : self.got;
    case 'verified':
      return verified.scoredMax === 0 ? null : verified.got;
    case 'difference':
      return difference;
  }
};

const steps: Readonly<Record<string, readonly [line: number, number: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

const cellName = (area: SheetArea, number: SheetNumber): string => `${area} ${number}`;

/** Maximum, self-assessed, verified, difference, rate and band of each area; every number opens its rows, the arrow keys walk over them. */
export function SheetTable({ lines, scale, area, number, onChoose }: Props) {
  const { t } = useTranslation('inspection');
  const walk = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const line = lines[lines.findIndex((one) => one.area === area) + step[0]];
    const next = sheetNumbers[sheetNumbers.indexOf(number) + step[1]];
    const cell = line && next && event.currentTarget.closest('table')?.querySelector<HTMLElement>(`[data-cell="${cellName(line.area, next)}"]`);
    if (!line || !next || cell?.checkVisibility() === false) return;
    onChoose(line.area, next, false);
    cell?.focus();
  };
  return (
    <table className={classes.table} data-table>
      <caption>{t('scores.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('scores.area')}</th>
          {sheetNumbers.map((name) => (
            <th key={name} scope="col" data-wide-only={name === 'difference' || undefined} title={name === 'difference' ? t('scores.differenceHint') : undefined}>
              {t(`scores.${name}`)}
            </th>
          ))}
          <th scope="col">{t('scores.rate')}</th>
          <th scope="col" data-wide-only>
            {t('scores.band')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((named) => (
          <Line key={named.area} named={named} scale={scale} chosen={named.area === area ? number : null} onWalk={walk} onChoose={(next) => onChoose(named.area, next, true)} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly named: NamedLine;
  readonly scale: BandScale;
  readonly chosen: SheetNumber | null;
  readonly onWalk: (event: KeyboardEvent<HTMLButtonElement>) => void;
  readonly onChoose: (number: SheetNumber) => void;
}

function Line({ named: { area, name, line }, scale, chosen, onWalk, onChoose }: LineProps) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const { verified } = line;
  const percent = verified.scoredMax === 0 ? null : verified.percent;
  return (
    <tr data-whole={area === 'all' || undefined} data-chosen={chosen !== null || undefined}>
      <th scope="row">{name}</th>
      {sheetNumbers.map((number) => {
        const value = valueOf(line, number);
        const shown = value === null ? t('scores.none') : number === 'difference' ? signedScore(format, value) : format.score(value);
        return (
          <td key={number} data-wide-only={number === 'difference' || undefined}>
            <button
              type="button"
              className={classes.cell}
              data-cell={cellName(area, number)}
              data-autofocus={chosen === number || undefined}
              tabIndex={chosen === number ? 0 : -1}
              aria-pressed={chosen === number}
              aria-label={t('scores.number', { name: t(`scores.${number}`), area: name, points: shown })}
              onKeyDown={onWalk}
              onClick={() => onChoose(number)}
            >
              {shown}
            </button>
          </td>
        );
      })}
      <td className={isComplete(verified) ? undefined : classes.open}>{percent === null ? t('scores.none') : shareText(format, percent)}</td>
      <td className={classes.band} data-wide-only>
        <BandBadge totals={verified} scale={scale} variant="plain" />
      </td>
    </tr>
  );
}
