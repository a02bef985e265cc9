import type { Row } from '../../schema/tables.ts';
import { cell } from '../compose.ts';
import type { Column, TableBlock } from '../model.ts';
import type { DocumentSource } from '../source.ts';
import { nameOfUnit } from '../visitGround.ts';
import { sessionInWords, shortDate, spanInWords } from '../words/dates.ts';
import { scheduleTableWords as words, stageWords } from '../words/tables.ts';
import { capitalised, formWords } from '../words/terms.ts';

const columns: readonly Column[] = [
  { heading: words.no, width: 7, align: 'centre' },
  { heading: words.unit, width: 29, align: 'left' },
  { heading: words.time, width: 16, align: 'left' },
  { heading: words.form, width: 15, align: 'left' },
  { heading: words.period, width: 18, align: 'left' },
  { heading: words.state, width: 15, align: 'left' },
];

const timeOf = ({ slot }: Row<'visits'>): string => (slot === null ? words.undated : `${capitalised(sessionInWords(slot.session))} ngày ${shortDate(slot.date)}`);

/** The visits of the round and how far each has come. */
export const visitTable = ({ plan, rows }: DocumentSource, visits: readonly Row<'visits'>[]): TableBlock => ({
  kind: 'table',
  key: 'visit-table',
  columns,
  rows: visits.map((visit, at) => {
    const period = visit.period ?? plan.period;
    return {
      kind: 'cells',
      key: `visit-${visit.id}`,
      cells: [
        String(at + 1),
        nameOfUnit(rows.units.find(({ id }) => id === visit.unit)),
        timeOf(visit),
        capitalised(formWords[visit.form]),
        period === null ? '' : capitalised(spanInWords(period)),
        stageWords[visit.stage],
      ].map(cell),
    };
  }),
});
