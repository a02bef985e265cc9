import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import type { Conflict } from '#domain/conflict.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { ChangeIdSchema, PersonIdSchema, PlanIdSchema } from '#domain/ids.ts';
import type { Head } from '#domain/row.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import type { ConflictView, HeadView } from './conflictView.ts';
import type { Decision } from './decision.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { HeadSides } from './HeadSides.tsx';
import { ValueText } from '#i18n/values/ValueText.tsx';

beforeAll(() => startI18n());

const show = (children: ReactNode) => render(children, { wrapper: ({ children }) => <UiProvider language="vi" env="test">{children}</UiProvider> });

const headOf = (letter: string, val: string): Head => ({
  change: ChangeIdSchema.parse(letter.repeat(32)),
  val,
  actor: PersonIdSchema.parse('an'),
  hlc: HlcSchema.parse('2024-06-13T08:00:00.000Z-0000-r7k2m9qx'),
});

const heads: readonly HeadView[] = [
  { person: PersonIdSchema.parse('ha'), head: headOf('a', 'Chưa niêm yết 15'), name: 'Trần Thị Hà', mine: false, at: '13/06/2024 15:00', words: { kind: 'text', text: 'Chưa niêm yết 15' } },
  { person: PersonIdSchema.parse('an'), head: headOf('b', 'Chưa niêm yết 12'), name: 'Nguyễn Văn An', mine: true, at: '13/06/2024 14:00', words: { kind: 'text', text: 'Chưa niêm yết 12' } },
];

const conflict: Conflict = {
  kind: 'value',
  id: 'findings/f-1/text',
  plan: PlanIdSchema.parse('kt-2024'),
  table: 'findings',
  row: 'f-1',
  field: 'text',
  heads: heads.map(({ head }) => head),
};

const view: ConflictView = {
  id: conflict.id,
  conflict,
  regs: {},
  unit: null,
  tableName: 'Phát hiện',
  fieldName: 'Nội dung',
  place: [],
  matter: { kind: 'value', heads },
  people: heads.map(({ person }) => person),
};

const form = (decision: Decision) => {
  const onRecord = vi.fn();
  const onCancel = vi.fn();
  show(<DecisionForm view={view} decision={decision} busy={false} problem={null} onRecord={onRecord} onCancel={onCancel} />);
  return { onRecord, onCancel, reason: screen.getByRole('textbox', { name: /Lý do/ }) };
};

test('what differs is marked for the eye and said for the ear', () => {
  const { container } = show(<ValueText words={{ kind: 'text', text: 'Chưa niêm yết 15' }} other={{ kind: 'text', text: 'Chưa niêm yết 12' }} />);
  const marks = container.querySelectorAll('mark');
  expect([...marks].map((mark) => mark.textContent)).toEqual(['khác: 15 (hết phần khác)']);
});

test('of several facts only those that differ are marked', () => {
  const facts = (score: string) => ({ kind: 'facts' as const, facts: [{ name: 'Kết quả', value: 'Đạt' }, { name: 'Điểm', value: score }] });
  const { container } = show(<ValueText words={facts('1,5')} other={facts('2')} />);
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['khác: 1,5 (hết phần khác)']);
});

test('a blank version says so', () => {
  show(<ValueText words={{ kind: 'text', text: '' }} other={{ kind: 'text', text: 'Có chữ' }} />);
  expect(screen.getByText('(để trống)')).toBeVisible();
});

test('each side says whose it is, and its button keeps it', async () => {
  const onKeep = vi.fn();
  show(<HeadSides base={{ kind: 'unwritten' }} heads={heads} chosen={null} onKeep={onKeep} />);
  expect(screen.getByText('Giá trị của Trần Thị Hà, ghi lúc 13/06/2024 15:00')).toBeVisible();
  expect(screen.getByText('Giá trị của tôi, ghi lúc 13/06/2024 14:00')).toBeVisible();
  expect(screen.getAllByText('Đang tạm hiển thị')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: /Giữ bản này: của tôi/ }));
  expect(onKeep).toHaveBeenCalledExactlyOnceWith(1);
});

test('keeping begins with an honest reason and records it with the value', async () => {
  const { onRecord, reason } = form({ kind: 'keep', index: 0 });
  expect(reason).toHaveFocus();
  expect(reason).toHaveValue('Giữ bản của Trần Thị Hà ghi lúc 13/06/2024 15:00 sau khi xem tất cả các bản.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onRecord).toHaveBeenCalledExactlyOnceWith(
    'Chưa niêm yết 12\nChưa niêm yết 15',
    'Giữ bản của Trần Thị Hà ghi lúc 13/06/2024 15:00 sau khi xem tất cả các bản.',
    'Giữ bản của Trần Thị Hà',
  );
});

test('without a reason nothing is recorded', async () => {
  const { onRecord, reason } = form({ kind: 'keep', index: 1 });
  await userEvent.clear(reason);
  expect(screen.getByRole('button', { name: /Ghi quyết định/ })).toBeDisabled();
  await userEvent.type(reason, '{Control>}{Enter}{/Control}');
  expect(onRecord).not.toHaveBeenCalled();
});

test('joining shows what will stand', async () => {
  const { onRecord } = form({ kind: 'join' });
  expect(screen.getByRole('textbox', { name: 'Nội dung sau khi ghép' })).toHaveValue('Chưa niêm yết 12\nChưa niêm yết 15');
  await userEvent.click(screen.getByRole('button', { name: /Ghi quyết định/ }));
  expect(onRecord).toHaveBeenCalledWith('Chưa niêm yết 12\nChưa niêm yết 15', 'Ghép các bản lại để không mất nội dung nào.', 'Ghép các bản');
});

test('writing anew begins with the versions, and Esc goes back', async () => {
  const { onRecord, onCancel } = form({ kind: 'own' });
  const text = screen.getByRole('textbox', { name: 'Nội dung mới' });
  expect(text).toHaveFocus();
  await userEvent.clear(text);
  await userEvent.type(text, 'Chưa niêm yết 13{Control>}{Enter}{/Control}');
  expect(onRecord).toHaveBeenCalledWith('Chưa niêm yết 13', 'Viết lại sau khi xem tất cả các bản.', 'Tự viết lại');
  await userEvent.keyboard('{Escape}');
  expect(onCancel).toHaveBeenCalledTimes(1);
});
