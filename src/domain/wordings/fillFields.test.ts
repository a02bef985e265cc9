import { describe, expect, it } from 'vitest';
import { fillFields, hasText, type Fillable } from './fillFields.ts';

const blank: Fillable = { kind: 'shortcoming', text: '', severity: null, cause: { kind: null, text: '' }, recommendation: '' };
const wording = {
  text: 'Chưa niêm yết thủ tục hành chính.',
  severity: 'moderate',
  cause: { kind: 'subjective', text: 'Chưa rà soát kịp thời' },
  recommendation: 'Niêm yết ngay',
} as const;

describe('a wording in a finding', () => {
  it('fills a blank one whole', () => {
    expect(fillFields(blank, wording, 'replace')).toEqual(wording);
    expect(hasText(blank)).toBe(false);
  });

  it('replaces the text or goes to its end, and leaves what was chosen or written', () => {
    const mine: Fillable = { ...blank, text: 'Bảng niêm yết cũ. ', severity: 'serious', cause: { kind: 'objective', text: 'Mới chuyển trụ sở' }, recommendation: 'Thay bảng' };
    expect(hasText(mine)).toBe(true);
    expect(fillFields(mine, wording, 'replace')).toEqual({ text: wording.text });
    expect(fillFields(mine, wording, 'append')).toEqual({ text: `Bảng niêm yết cũ.\n${wording.text}` });
    expect(fillFields({ ...mine, text: ' ' }, wording, 'append')).toEqual({ text: wording.text });
  });

  it('completes a cause that has its kind only, without changing that', () => {
    expect(fillFields({ ...blank, cause: { kind: 'objective', text: '' } }, wording, 'replace').cause).toEqual({ kind: 'objective', text: 'Chưa rà soát kịp thời' });
    expect(fillFields({ ...blank, cause: { kind: 'objective', text: '' } }, { ...wording, cause: { kind: 'subjective', text: '' } }, 'replace')).not.toHaveProperty('cause');
  });

  it('puts no severity on a kind that knows none', () => {
    expect(fillFields({ ...blank, kind: 'proposal' }, wording, 'replace')).not.toHaveProperty('severity');
  });

  it('chosen twice writes nothing the second time', () => {
    expect(fillFields({ ...blank, ...wording }, wording, 'replace')).toEqual({});
  });
});
