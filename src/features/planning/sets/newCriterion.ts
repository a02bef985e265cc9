import type { CriterionContent, SetArea } from '#domain/criteria/content.ts';
import type { Row } from '#domain/schema/tables.ts';

/** The next code of an area whose codes are „area.number“. */
const nextCode = (no: number, criteria: readonly Pick<Row<'criteria'>, 'definition'>[]): string => {
  const numbers = criteria.flatMap(({ definition }) => {
    const match = /^(\d+)\.(\d+)$/.exec(definition.code);
    return match && Number(match[1]) === no ? [Number(match[2])] : [];
  });
  return `${no}.${Math.max(0, ...numbers) + 1}`;
};

/** A criterion at the end of an area, still without a question; put to everybody, judged by the team, without points. */
export const newCriterion = (area: SetArea, criteria: readonly Pick<Row<'criteria'>, 'definition'>[], key: string): CriterionContent => ({
  key,
  definition: {
    code: nextCode(area.no, criteria),
    area: area.no,
    question: '',
    evidence: '',
    legal: '',
    type: 'qualitative',
    numerator: null,
    denominator: null,
    applies: ['division', 'subDepartment', 'serviceUnit'],
    maxScore: 0,
  },
  measurement: { unit: '', sourceSystem: '', cutOff: '', scoring: { kind: 'judged' } },
  documents: [],
  retired: false,
});
