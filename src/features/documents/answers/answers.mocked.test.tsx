import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { canonicalJson } from '#domain/canonicalJson.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { blankAnswer, type Answer } from '#domain/documents/answers.ts';
import { hashOfText } from '#domain/hash.ts';
import { FindingIdSchema, MeasureIdSchema, PlanIdSchema, SealIdSchema, UnitAnswerIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { sealFields } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { blankFinding, blankMeasure, blankPlan, blankUnit, blankVisit } from '../../../../tests/support/rows.ts';
import { AnswersPanel } from './AnswersPanel.tsx';
import type { AnswerRows } from './answersView.ts';
import { FormsPanel } from './FormsPanel.tsx';
import { IntakePanel } from './IntakePanel.tsx';

const sent = vi.hoisted(() => vi.fn());
vi.mock('#live/useCommand.ts', () => ({
  useCommand: (command: Command<CommandInput>) => (input: CommandInput) => {
    sent(command.name, input);
    return Promise.resolve(ok({ change: null, undo: { plan: input.plan, command: command.name, writes: [] } }));
  },
  runUndo: vi.fn(),
}));
const saved = vi.hoisted(() => vi.fn());
vi.mock('#ui/saveFile.ts', () => ({ saveFile: saved }));

beforeAll(async () => {
  startI18n();
  await Promise.all([loadTexts('unitAnswers'), loadTexts('vocabulary')]);
});
beforeEach(() => {
  sent.mockClear();
  saved.mockClear();
});

const plan = PlanIdSchema.parse('kt-2026');
const meta = { plan, deleted: 0, conflicts: 0, regs: {} } as const;
const visit: Row<'visits'> = { ...blankVisit, ...meta, id: VisitIdSchema.parse('v-1'), unit: UnitIdSchema.parse('a') };
const finding: Row<'findings'> = { ...blankFinding, ...meta, id: FindingIdSchema.parse('f-1'), visit: visit.id, number: 1, text: 'Chưa niêm yết' };
const measure: Row<'measures'> = {
  ...blankMeasure,
  ...meta,
  id: MeasureIdSchema.parse('m-1'),
  finding: finding.id,
  text: 'Niêm yết lại',
  deadline: null,
  recordedAt: null,
};
const answerRow = (answer: Partial<Answer>, values: Partial<Row<'unitAnswers'>> = {}): Row<'unitAnswers'> => ({
  ...meta,
  id: UnitAnswerIdSchema.parse('tl-1'),
  visit: visit.id,
  unit: UnitIdSchema.parse('a'),
  finding: finding.id,
  answer: { ...blankAnswer, ...answer },
  answered: { by: 'Trần B', at: MomentSchema.parse('2026-05-02T03:00:00.000Z') },
  decision: { state: 'proposed', why: '' },
  ...values,
});
const rows = (values: Partial<AnswerRows> = {}): AnswerRows => ({
  plan: { ...blankPlan, ...meta, id: plan, title: 'Đợt 2026' },
  units: [{ ...blankUnit, ...meta, id: UnitIdSchema.parse('a'), name: 'Phòng A' }],
  visits: [visit],
  findings: [finding],
  measures: [],
  minutesLines: [],
  seals: [],
  unitAnswers: [],
  ...values,
});

const show = (content: ReactNode) =>
  render(
    <UiProvider language="vi" env="test">
      {content}
    </UiProvider>,
  );

test('the form of a unit is handed out', async () => {
  show(<FormsPanel rows={rows({ findings: [finding, { ...finding, id: FindingIdSchema.parse('f-2'), number: null }] })} />);
  expect(screen.getByText('1 phát hiện chưa có số')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Tải phiếu cho Phòng A' }));
  await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(saved.mock.calls[0]?.[1]).toMatch(/^phieu-lay-y-kien_phong-a_\d{4}-\d\d-\d\d\.html$/);
});

const file = (content: object) => new File([JSON.stringify({ ...content, digest: hashOfText(canonicalJson({ ...content })) })], 'tra-loi.json', { type: 'application/json' });
const answers = (visitId: string) => ({
  format: 'so-kiem-tra-answers',
  formatVersion: 1,
  plan,
  visit: visitId,
  unit: 'a',
  form: '',
  answered: { by: 'Trần B', at: '2026-05-02T03:00:00.000Z' },
  answers: [
    { finding: 'f-1', label: 'TT1', hash: 'before', ...blankAnswer, opinion: 'Nhất trí' },
    { finding: 'f-9', label: 'TT9', hash: '', ...blankAnswer, opinion: 'Không đúng' },
  ],
});

test('a file is shown before it comes in: what is new, what was edited since, what has no place', async () => {
  show(<IntakePanel rows={rows()} />);
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no file input');
  await userEvent.upload(input, file(answers('v-1')));
  const preview = await screen.findByRole('region', { name: 'Tệp trả lời của Phòng A' });
  expect(preview).toHaveTextContent('1 nội dung mới.');
  expect(preview).toHaveTextContent('1 phát hiện đã được sửa sau khi gửi phiếu: TT1.');
  expect(preview).toHaveTextContent('TT9: Không đúng');
  expect(sent).not.toHaveBeenCalled();
  await userEvent.click(within(preview).getByRole('button', { name: 'Nhập 1 nội dung' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('answer.import', expect.objectContaining({ visit: 'v-1', unit: 'a', answers: [expect.objectContaining({ finding: 'f-1' })] }));
});

test('a file of another visit, and one that is none, are refused with the reason', async () => {
  show(<IntakePanel rows={rows()} />);
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no file input');
  await userEvent.upload(input, file(answers('v-2')));
  expect(await screen.findByRole('alert')).toHaveTextContent('Trên máy này không có cuộc kiểm tra');
  await userEvent.upload(input, new File(['<!doctype html> so-kiem-tra-answers'], 'phieu.json', { type: 'application/json' }));
  await vi.waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Đây là phiếu (.html)'));
  expect(sent).not.toHaveBeenCalled();
});

test('an answer is accepted: opinion into the minutes, measure as a new one', async () => {
  const row = answerRow({ opinion: 'Nhất trí', measure: 'Làm lại' });
  show(<AnswersPanel rows={rows({ unitAnswers: [row], measures: [measure] })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Tiếp thu: TT1' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('answer.accept', expect.objectContaining({ answer: row, opinion: { there: '', basis: [] }, measure: 'new' }));
});

test('a unit that confirms a measure of the team reports on it; an opinion after the signature stays with the answer', async () => {
  const row = answerRow({ opinion: 'Nhất trí', measure: 'Niêm yết lại', result: 'Đã xong' });
  const seals = [{ ...meta, id: SealIdSchema.parse('s-1'), visit: visit.id, content: sealFields.content.initial, at: null, signers: '' }];
  show(<AnswersPanel rows={rows({ unitAnswers: [row], measures: [measure], visits: [{ ...visit, stage: 'minutesSigned' }], seals })} />);
  expect(screen.getByText(/Biên bản đã ký/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Tiếp thu: TT1' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith('answer.accept', expect.objectContaining({ opinion: null, measure }));
});

test('an answer is dropped with its reason, and not without one', async () => {
  show(<AnswersPanel rows={rows({ unitAnswers: [answerRow({ opinion: 'Không đúng' }, { finding: null })] })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Không tiếp thu: Ý kiến chung' }));
  const why = screen.getByRole('textbox', { name: 'Lý do không tiếp thu' });
  expect(why).toHaveFocus();
  await userEvent.type(why, ' {Enter}');
  expect(sent).not.toHaveBeenCalled();
  await userEvent.type(why, 'Đã đối chiếu{Enter}');
  expect(sent).toHaveBeenCalledExactlyOnceWith('answer.drop', expect.objectContaining({ why: ' Đã đối chiếu' }));
});
