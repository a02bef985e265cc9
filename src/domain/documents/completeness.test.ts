import { describe, expect, it } from 'vitest';
import { resultSource, resultVisit } from '../../../tests/support/documents/results.ts';
import { shownRow } from '../../../tests/support/documents/source.ts';
import { completenessOf, isWhole } from './completeness.ts';
import { minutesDocument } from './kinds/minutes.ts';
import { remedyFormDocument } from './kinds/remedyForm.ts';
import type { Block, DocumentModel } from './model.ts';

const minutes = { kind: 'minutes', visit: resultVisit } as const;

const without = (document: DocumentModel, isGone: (block: Block) => boolean): DocumentModel => ({
  ...document,
  sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.filter((block) => !isGone(block)) })),
});

describe('completeness', () => {
  it('counts what the data has by what it is', () => {
    const source = resultSource();
    expect(completenessOf(source, minutes, minutesDocument(source, minutes)).map(({ matter, expected, missing }) => [matter, expected, missing.length])).toEqual([
      ['goodPractice', 1, 0],
      ['shortcoming', 3, 0],
      ['difficulty', 1, 0],
      ['proposal', 1, 0],
      ['measure', 3, 0],
      ['opinion', 4, 0],
    ]);
  });

  it('names what was taken out of the document', () => {
    const source = resultSource();
    const counts = completenessOf(source, minutes, without(minutesDocument(source, minutes), ({ key }) => key === 'finding-tt-2' || key === 'unit-opinion'));
    expect(isWhole(counts)).toBe(false);
    expect(counts.flatMap(({ missing }) => missing)).toEqual([
      { table: 'findings', id: 'tt-2', field: 'text' },
      { table: 'visits', id: resultVisit, field: 'unitOpinion' },
    ]);
  });

  it('takes words changed by hand for said, and an emptied paragraph for missing', () => {
    const source = resultSource();
    const written = (text: string): DocumentModel => {
      const document = minutesDocument(source, minutes);
      return { ...document, sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => (block.kind === 'paragraph' && block.key === 'finding-tt-1' ? { ...block, runs: [{ text }] } : block)) })) };
    };
    expect(isWhole(completenessOf(source, minutes, written('TT1. Sửa tay.')))).toBe(true);
    expect(isWhole(completenessOf(source, minutes, written(' ')))).toBe(false);
  });

  it('asks for the measures laid down by the signing alone, and for no opinion on a finding that is gone', () => {
    const source = resultSource();
    const signed = {
      ...source,
      rows: { ...source.rows, findings: source.rows.findings.filter(({ id }) => id !== 'kk-1'), seals: [shownRow('seals', 's-1', { visit: resultVisit, at: '2024-04-25T04:45:00.000Z' })], minutesLines: [shownRow('minutesLines', 'x', { visit: resultVisit, subject: { kind: 'finding', id: 'kk-1' }, opinion: 'Không còn.' })] },
    };
    const counts = completenessOf(signed, minutes, minutesDocument(signed, minutes));
    expect(counts.map(({ matter, expected }) => [matter, expected]).slice(-2)).toEqual([
      ['measure', 1],
      ['opinion', 1],
    ]);
    expect(isWhole(counts)).toBe(true);
  });

  it('finds the words of a finding in the row of its measure, and misses them when they are not there', () => {
    const source = resultSource();
    const ref = { kind: 'remedyForm', visit: resultVisit } as const;
    const document = remedyFormDocument(source, ref);
    expect(isWhole(completenessOf(source, ref, document))).toBe(true);
    const other = { ...source, rows: { ...source.rows, findings: source.rows.findings.map((finding) => (finding.id === 'tt-1' ? { ...finding, text: 'Nội dung khác.' } : finding)) } };
    expect(completenessOf(other, ref, document).flatMap(({ missing }) => missing.map(({ id }) => id))).toEqual(['tt-1']);
  });

  it('counts nothing for a document that says nothing of results', () => {
    const source = resultSource();
    expect(completenessOf(source, { kind: 'plan', visit: null }, { kind: 'plan', name: '', sections: [] })).toEqual([]);
  });
});
