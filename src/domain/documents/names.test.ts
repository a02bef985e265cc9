import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundRow, linesOfModel, resultSource, resultVisit } from '../../../tests/support/documents/results.ts';
import { shownRow } from '../../../tests/support/documents/source.ts';
import { publicSummaryDocument } from './kinds/publicSummary.ts';
import { knownNames, withoutNames } from './names.ts';

const ref = { kind: 'publicSummary', visit: null } as const;

describe('names of persons', () => {
  it('are those of the team, of the units and of whoever was typed in', () => {
    const names = knownNames(resultSource());
    expect(names).toContain('Lê Thị Hạnh');
    expect(names).toContain('Phạm Minh Đức');
    expect(names).toContain('Trần Văn Bình');
  });

  it('are masked as whole words, however they are written, and nothing else is', () => {
    const names = ['Lê Thị Hạnh', 'Lê Thị'];
    expect(withoutNames('Ông LÊ  THỊ HẠNH và bà Lê Thị Hạnh chậm.', names)).toBe('Ông […] và bà […] chậm.');
    expect(withoutNames('Lê Thị Hạnhh, Quê Thị', names)).toBe('[…] Hạnhh, Quê Thị');
    expect(withoutNames('Sở (Khoa học)', ['Sở (Khoa'])).toBe('[…] học)');
  });

  it('are in no public summary, wherever somebody typed them', () => {
    const name = fc.stringMatching(/^[A-ZĐ][a-zà-ỹ]{1,5}( [A-ZĐ][a-zà-ỹ]{1,5}){1,3}$/u);
    fc.assert(
      fc.property(name, fc.constantFrom('text', 'responsible', 'recommendation'), (who, field) => {
        const source = resultSource();
        const found = foundRow('tt-1', 'shortcoming', 'Còn chậm', { number: 1, [field]: `Do ${who} chưa xử lý` });
        const told = {
          ...source,
          rows: {
            ...source.rows,
            findings: [found],
            members: [...source.rows.members, shownRow('members', 'm-x', { name: who, role: 'member' })],
            attendees: [shownRow('attendees', 'd-1', { visit: resultVisit, side: 'unit', name: who })],
          },
          plan: { ...source.plan, signer: { capacity: 'KT.', position: 'Phó Giám đốc', name: who } },
        };
        expect(linesOfModel(publicSummaryDocument(told, ref)).join('\n').normalize('NFC')).not.toContain(who.normalize('NFC'));
      }),
      { numRuns: 25 },
    );
  });
});
