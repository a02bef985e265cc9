import type { Adopter, Practice } from '../../spreading/practices.ts';
import { cell } from '../compose.ts';
import type { Column, TableBlock, TableRow } from '../model.ts';
import { nameOfUnit } from '../visitGround.ts';
import { adopterWords, spreadTableWords as words } from '../words/spreading.ts';

const columns: readonly Column[] = [
  { heading: words.no, width: 7, align: 'centre' },
  { heading: words.practice, width: 25, align: 'left' },
  { heading: words.where, width: 15, align: 'left' },
  { heading: words.effect, width: 17, align: 'left' },
  { heading: words.adopter, width: 18, align: 'left' },
  { heading: words.result, width: 18, align: 'left' },
];

const practiceWords = ({ finding, label }: Practice): string => [label, finding.text.trim()].filter((part) => part !== '').join('. ');

const adopterCells = ({ adoption, unit }: Adopter): readonly [string, string] => [adopterWords(nameOfUnit(unit ?? undefined), adoption.progress), adoption.result.trim()];

/** A row for each unit that a practice was proposed to; one for a practice that was proposed to nobody. */
const rowsOf = (practice: Practice, at: number): readonly TableRow[] => {
  const { finding, unit, adopters } = practice;
  const of = [String(at + 1), practiceWords(practice), nameOfUnit(unit ?? undefined), finding.effect.trim()];
  if (adopters.length === 0) return [{ kind: 'cells', key: `spread-${finding.id}`, cells: [...of, words.nobody, ''].map(cell), source: { table: 'findings', id: finding.id, field: 'effect' } }];
  return adopters.map((adopter, no) => ({
    kind: 'cells',
    key: `adoption-${adopter.adoption.id}`,
    cells: [...(no === 0 ? of : [of[0] ?? '', words.same, '', '']), ...adopterCells(adopter)].map(cell),
    source: { table: 'adoptions', id: adopter.adoption.id, field: 'result' },
  }));
};

/** Good practices, where they are, what they have brought, who took them over and with what result. */
export const spreadingTable = (practices: readonly Practice[]): TableBlock => ({ kind: 'table', key: 'spreading-table', columns, rows: practices.flatMap(rowsOf) });
