import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/canonicalJson.ts';
import type { AnswerForm, AskedFinding } from '#domain/documents/answers.ts';
import { hashOfText } from '#domain/hash.ts';
import { FindingIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { ANSWERS_FORMAT, MAX_ANSWERS_SIZE } from './file.ts';
import { answersOfText, readAnswers } from './readAnswers.ts';
import { answerFormHtml, writeAnswerForm } from './writeAnswerForm.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const asked = (name: string, values: Partial<AskedFinding> = {}): AskedFinding => ({
  id: FindingIdSchema.parse(name),
  label: 'TT1',
  kind: 'shortcoming',
  text: 'Chưa niêm yết thủ tục',
  cause: '',
  recommendation: '',
  measures: [],
  asksMeasure: true,
  hash: 'abc',
  ...values,
});
const form: AnswerForm = {
  plan: PlanIdSchema.parse('kt-2026'),
  planTitle: 'Đợt 2026',
  issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  visit: VisitIdSchema.parse('v-1'),
  visitDay: day('2026-05-04'),
  unit: UnitIdSchema.parse('phong-a'),
  unitName: 'Phòng Quản lý Khoa học',
  madeOn: day('2026-05-05'),
  findings: [asked('f-1'), asked('f-2', { label: '', kind: 'proposal', asksMeasure: false })],
};

const answer = { finding: 'f-1', label: 'TT1', hash: 'abc', opinion: 'Nhất trí', measure: '', post: '', deadline: '2026-05-30', result: '', proof: '' };
const content = (answers: readonly Json[]): Record<string, Json> => ({
  format: ANSWERS_FORMAT,
  formatVersion: 1,
  plan: form.plan,
  visit: form.visit,
  unit: form.unit,
  form: 'x',
  answered: { by: 'Trần B', at: '2026-05-06T03:00:00.000Z' },
  answers,
});
const signed = (file: Record<string, Json>): string => JSON.stringify({ ...file, digest: hashOfText(canonicalJson(file)) });
const faultOf = (text: string) => {
  const read = answersOfText(text);
  return read.ok ? null : read.error;
};

describe('the form', () => {
  it('has the boxes that each finding calls for, each with its label', () => {
    const page = answerFormHtml(form);
    const boxes = [...page.matchAll(/data-field="(\w+)" data-finding="([^"]*)"/g)].map(([, field, finding]) => `${finding}.${field}`);
    expect(boxes).toEqual(['f-1.opinion', 'f-1.measure', 'f-1.post', 'f-1.deadline', 'f-1.result', 'f-1.proof', 'f-2.opinion', '.opinion']);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/<(?:textarea|input) id="([^"]+)"(?! hidden)/g)) expect(page).toContain(`<label for="${id ?? ''}">`);
    expect(page).toContain('TT1 – Tồn tại, hạn chế');
    expect(page).toContain('Nội dung 2 – Đề xuất, kiến nghị');
  });

  it('loads nothing, and its policy lets it load nothing', () => {
    const page = answerFormHtml(form);
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'"/);
    expect(page).not.toMatch(/\b(?:src|href)=|https?:|url\(|@import/);
  });

  it('shows any text as text', () => {
    const tags = (html: string) => [...html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').matchAll(/<\/?([a-z]\w*)/g)].map(([, name]) => name).join(' ');
    const plain = tags(answerFormHtml({ ...form, findings: [] }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const page = answerFormHtml({ ...form, findings: [], unitName: `${text}</script><img src=x onerror=alert(1)>&"'` });
        expect(tags(page)).toBe(plain);
        const data = /<script type="application\/json" id="asked">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
        expect(JSON.parse(data)).toMatchObject({ visit: 'v-1', findings: [{ finding: null }] });
      }),
      { numRuns: 40 },
    );
  });

  it('is handed out as a file whose name any system can keep', () => {
    const { file, name } = writeAnswerForm(form);
    expect(name).toBe('phieu-lay-y-kien_phong-quan-ly-khoa-hoc_2026-05-05.html');
    expect(file.type).toBe('text/html;charset=utf-8');
  });
});

describe('a file of answers', () => {
  it('is read, blank answers left out, texts cleaned', () => {
    const blank = { ...answer, finding: null, opinion: ' ', deadline: null };
    const read = answersOfText(`\ufeff${signed(content([{ ...answer, opinion: ' Nhất trí\r\nvới Tổ ' }, blank]))}`);
    expect(read.ok && read.value).toEqual({
      plan: 'kt-2026',
      visit: 'v-1',
      unit: 'phong-a',
      answered: { by: 'Trần B', at: '2026-05-06T03:00:00.000Z' },
      answers: [{ finding: 'f-1', label: 'TT1', hash: 'abc', answer: { opinion: 'Nhất trí\nvới Tổ', measure: '', post: '', deadline: '2026-05-30', result: '', proof: '' } }],
    });
  });

  it('is refused whole, with the reason, for whatever is wrong with it', async () => {
    const good = signed(content([answer]));
    expect(faultOf('  ')).toEqual({ type: 'empty' });
    expect(faultOf('xin chào')).toEqual({ type: 'not-answers' });
    expect(faultOf('{"format":"so-kiem-tra"}')).toEqual({ type: 'not-answers' });
    expect(faultOf(answerFormHtml(form))).toEqual({ type: 'form' });
    expect(faultOf(good.slice(0, -20))).toEqual({ type: 'damaged' });
    expect(faultOf(signed({ ...content([answer]), formatVersion: 2 }))).toEqual({ type: 'newer-version', version: 2 });
    expect(faultOf(good.replace('Nhất trí', 'Không nhất trí'))).toEqual({ type: 'changed' });
    expect(faultOf(signed(content([{ ...answer, deadline: '2026-02-30' }])))).toEqual({ type: 'faulty', places: ['answers[0].deadline'] });
    expect(faultOf(signed(content([answer, answer])))).toEqual({ type: 'faulty', places: ['answers[1].finding'] });
    expect(faultOf(signed(content([{ ...answer, opinion: 'x'.repeat(20_001) }])))).toEqual({ type: 'faulty', places: ['answers[0].opinion'] });
    expect(faultOf(signed(content([])))).toEqual({ type: 'no-answers' });
    const failOf = async (file: Blob) => {
      const read = await readAnswers(file);
      return read.ok ? null : read.error;
    };
    expect(await failOf(new Blob([]))).toEqual({ type: 'empty' });
    expect(await failOf(new Blob([new Uint8Array([0xff, 0xfe, 0x00])]))).toEqual({ type: 'not-answers' });
    expect(await failOf(new Blob(['x'.repeat(MAX_ANSWERS_SIZE + 1)]))).toMatchObject({ type: 'too-large' });
  });

  it('says what is wrong with any harmed file, and never throws', () => {
    const good = signed(content([answer]));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
        const harmed = good.slice(0, at) + put + good.slice(at + 1);
        const read = answersOfText(harmed);
        // What still reads says the same.
        if (read.ok) expect(JSON.parse(harmed)).toEqual(JSON.parse(good));
      }),
    );
  });
});
