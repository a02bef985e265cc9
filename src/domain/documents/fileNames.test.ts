import { expect, test } from 'vitest';
import { exampleSource } from '../../../tests/support/documents/source.ts';
import { distinctNames, documentFileName } from './fileNames.ts';

const source = exampleSource();

test('a file is named after what it is, its unit and its day, without marks and not too long', () => {
  const [visit] = source.rows.visits;
  const name = documentFileName({ kind: 'minutes', name: `Biên bản kiểm tra công tác cải cách hành chính năm 2024 tại ${'Đơn vị '.repeat(30)}` }, source, { kind: 'minutes', visit: visit?.id ?? null });
  expect(name).toBe('bien-ban-kiem-tra-cong-tac-cai-cach-hanh-chinh-nam-2024-tai_phong-quan-ly-khoa-hoc_2024-04-25.docx');
  expect(documentFileName({ kind: 'plan', name: '' }, source, { kind: 'plan', visit: null })).toBe('plan.docx');
});

test('no two files of one zip are called alike', () => {
  expect(distinctNames(['a.docx', 'b.docx', 'a.docx', 'a.docx'])).toEqual(['a.docx', 'b.docx', 'a-2.docx', 'a-3.docx']);
});
