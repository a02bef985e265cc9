import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import { timelinessOf } from '../../sampling/dossierState.ts';
import type { IsoDate } from '../../schema/field.ts';
import type { Row } from '../../schema/tables.ts';
import { cell, cellOf, paragraph } from '../compose.ts';
import type { Block, Column, TableRow } from '../model.ts';
import type { SampleGround, VisitGround } from '../visitGround.ts';
import { shortDate } from '../words/dates.ts';
import { together } from '../words/findings.ts';
import { apologySentence, dossierWords, drawSentence, errorSentence, lateSentence, notDrawnSentence, onTimeSentence, reportedSentence, timelinessWords } from '../words/samples.ts';
import { sampleTableWords as words } from '../words/tables.ts';

const columns: readonly Column[] = [
  { heading: words.no, width: 4, align: 'centre' },
  { heading: words.code, width: 15, align: 'left' },
  { heading: words.procedure, width: 19, align: 'left' },
  { heading: words.received, width: 8, align: 'centre' },
  { heading: words.due, width: 8, align: 'centre' },
  { heading: words.returned, width: 8, align: 'centre' },
  { heading: words.timeliness, width: 10, align: 'left' },
  { heading: words.apology, width: 7, align: 'centre' },
  { heading: words.composition, width: 7, align: 'centre' },
  { heading: words.fee, width: 6, align: 'centre' },
  { heading: words.note, width: 8, align: 'left' },
];

const dateCell = (date: IsoDate | null): string => (date === null ? '' : shortDate(date));

const dossierRow = (dossier: Row<'dossiers'>, day: IsoDate, calendar: WorkingCalendar): TableRow => {
  const { id, no, code, procedure, received, due, returned, apology, composition, fee } = dossier;
  const note = dossier.note.trim();
  return {
    kind: 'cells',
    key: `dossier-${id}`,
    cells: [
      cell(String(no)),
      cell(code),
      cell(procedure),
      cell(dateCell(received)),
      cell(dateCell(due)),
      cell(dateCell(returned)),
      cell(timelinessWords(timelinessOf(dossier, day, calendar))),
      cell(apology === null ? '' : dossierWords.apology[apology]),
      cell(composition === null ? '' : dossierWords.composition[composition]),
      cell(fee === null ? '' : dossierWords.fee[fee]),
      cellOf(note === '' ? [] : [note]),
    ],
    ...(note !== '' && { source: { table: 'dossiers', id, field: 'note' } }),
  };
};

const sampleBlocksOf = ({ sample, dossiers, day, calendar, figures, onTime }: SampleGround, unitName: string): readonly Block[] => [
  paragraph(`sample-${sample.id}-title`, 'heading', `${unitName}: ${sample.title.trim() || words.sample}`),
  paragraph(
    `sample-${sample.id}-sum`,
    'body',
    sample.draw === null
      ? notDrawnSentence
      : together([drawSentence(sample.draw), onTimeSentence(figures, onTime), lateSentence(figures), apologySentence(figures), errorSentence(figures), reportedSentence(sample.reported)]),
  ),
  ...(dossiers.length === 0 ? [] : [{ kind: 'table' as const, key: `sample-${sample.id}-table`, columns, rows: dossiers.map((dossier) => dossierRow(dossier, day, calendar)) }]),
];

/** Every sample of visits: how it was drawn, what it sums up to, and its dossiers. */
export const sampleTables = (grounds: readonly VisitGround[]): readonly Block[] => grounds.flatMap(({ samples, unitName }) => samples.flatMap((sample) => sampleBlocksOf(sample, unitName)));
