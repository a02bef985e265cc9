import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { byWords } from '#i18n/choicesByWords.ts';
import { remedyWords } from '#domain/remedyReport.ts';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './remedy.module.css';
import type { Place, PlaceChoice, PlacedLine } from './reportPlaces.ts';

interface Props {
  readonly lines: readonly PlacedLine[];
  readonly places: readonly PlaceChoice[];
  readonly chosen: ReadonlyMap<number, Place>;
  readonly onChoose: (row: number, place: Place) => void;
}

/** Each line of a report, and where it goes; those that do not say so are asked about. */
export function ReportPreview({ lines, places, chosen, onChoose }: Props) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  return (
    <table className={classes.preview}>
      <caption className={classes.part}>{t('remedy.take.preview')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('remedy.take.line')}</th>
          <th scope="col">{t('remedy.take.label')}</th>
          <th scope="col">{t('remedy.take.says')}</th>
          <th scope="col">{t('remedy.take.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((placed) => (
          <tr key={placed.line.row} data-skipped={placed.target === null || undefined}>
            <td>{format.number(placed.line.row)}</td>
            <th scope="row">{placed.line.label}</th>
            <td>{[placed.line.measure, remedyWords({ ...placed.line, measure: '' }, null)].filter((part) => part !== '').join('\n')}</td>
            <td>
              <PlaceOfLine placed={placed} places={places} chosen={chosen.get(placed.line.row)} onChoose={(place) => onChoose(placed.line.row, place)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SKIP = 'skip';

function PlaceOfLine({ placed: { line, match, target, state }, places, chosen, onChoose }: { readonly placed: PlacedLine; readonly places: readonly PlaceChoice[]; readonly chosen: Place | undefined; readonly onChoose: (place: Place) => void }) {
  const { t } = useTranslation('followup');
  const asks = match.kind === 'choose' || match.kind === 'unknown';
  const offered = match.kind === 'choose' ? places.filter((one) => one.target.finding.id === match.finding.id) : places;
  const words = ({ label, target: to }: PlaceChoice): string =>
    to.kind === 'new' ? t('remedy.take.newFor', { label: label || to.finding.text }) : t('remedy.take.measureOf', { label, text: to.measure.text || t('blankMeasure') });
  const value = chosen === undefined ? null : chosen === 'skip' ? SKIP : (places.find((one) => one.target.kind === chosen.kind && one.key.endsWith(chosen.kind === 'new' ? chosen.finding.id : chosen.measure.id))?.key ?? null);
  return (
    <>
      {!asks && target?.kind === 'measure' && <div>{target.measure.text || t('blankMeasure')}</div>}
      {!asks && target?.kind === 'new' && <div>{target.finding.text || t('blankFinding')}</div>}
      {asks && (
        <Select
          size="xs"
          searchable
          filter={byWords}
          aria-label={t('remedy.take.to', { row: line.row })}
          placeholder={t('remedy.take.choose')}
          data={[...offered.map((one) => ({ value: one.key, label: words(one) })), { value: SKIP, label: t('remedy.take.skip') }]}
          value={value}
          onChange={(key) => {
            const place = key === SKIP ? 'skip' : offered.find((one) => one.key === key)?.target;
            if (place !== undefined) onChoose(place);
          }}
        />
      )}
      <span className={classes.quiet}>{t(`remedy.take.state.${state}`)}</span>
    </>
  );
}
