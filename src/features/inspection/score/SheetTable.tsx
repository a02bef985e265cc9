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
  readonly onChoose: (area: SheetArea, number: SheetNumber) => void;
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

/** Maximum, self-assessed, verified, difference, rate and band of each area; every number opens its rows. */
export function SheetTable({ lines, scale, area, number, onChoose }: Props) {
  const { t } = useTranslation('inspection');
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t('scores.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('scores.area')}</th>
          {sheetNumbers.map((name) => (
            <th key={name} scope="col" data-wide-only={name === 'difference' || undefined}>
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
          <Line key={named.area} named={named} scale={scale} chosen={named.area === area ? number : null} onChoose={(next) => onChoose(named.area, next)} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly named: NamedLine;
  readonly scale: BandScale;
  readonly chosen: SheetNumber | null;
  readonly onChoose: (number: SheetNumber) => void;
}

function Line({ named: { area, name, line }, scale, chosen, onChoose }: LineProps) {
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
              aria-pressed={chosen === number}
              aria-label={t('scores.number', { name: t(`scores.${number}`), area: name, points: shown })}
              onClick={() => onChoose(number)}
            >
              {shown}
            </button>
          </td>
        );
      })}
      <td className={isComplete(verified) ? undefined : classes.open}>{percent === null ? t('scores.none') : shareText(format, percent)}</td>
      <td data-wide-only>
        <BandBadge totals={verified} scale={scale} variant="plain" />
      </td>
    </tr>
  );
}
