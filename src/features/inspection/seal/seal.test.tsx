import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { ChangeIdSchema, PersonIdSchema, PlanIdSchema, SealIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { SealCheck } from '#domain/visitSeal.ts';
import type { CheckedSeal } from '#storage/reads/visitSeals.ts';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { ReadOnlyContext } from '#ui/readOnly.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { SealChangesOf } from './SealChanges.tsx';
import { SealNote } from './SealNote.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('values');
});

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const digest = 'smowzkwlkq5warcp4u5szn4blqbcmykd';

const show = (children: ReactNode) =>
  render(
    <UiProvider language="vi" env="test">
      <MemoryRouter>{children}</MemoryRouter>
    </UiProvider>,
  );
const sealOf = (check: SealCheck): CheckedSeal => {
  const content = { version: 1, digest, records: {} };
  return {
    seal: { id: SealIdSchema.parse('np-1'), plan, deleted: 0, conflicts: 0, regs: {}, visit, content, at: MomentSchema.parse('2024-04-18T02:00:00.000Z'), signers: '' },
    content,
    visit,
    check,
  };
};
const note = (props: Partial<React.ComponentProps<typeof SealNote>>) => {
  const actions = { onSign: vi.fn(), onAmend: vi.fn(), onEnd: vi.fn() };
  show(<SealNote planId={plan} visitId={visit} isSigned newest={null} reason={null} {...actions} {...props} />);
  return actions;
};

test('signed and agreeing: the code, and the way to edit with a reason', async () => {
  const { onAmend } = note({ newest: sealOf({ state: 'matches' }) });
  expect(screen.getByText('Mã SMOW-ZKWL-KQ5W-ARCP-4U5S')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Ký lại…' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Sửa sau khi ký…' }));
  expect(onAmend).toHaveBeenCalledOnce();
});

test('edited since: how much, and the way to sign again', () => {
  note({ newest: sealOf({ state: 'changed', changes: [{ kind: 'changed', table: 'findings', id: 'ph-1' }, { kind: 'added', table: 'findings', id: 'ph-2' }] }) });
  expect(screen.getByRole('region', { name: 'Tình trạng biên bản' })).toHaveTextContent('2 nội dung khác với biên bản đã niêm phong');
  expect(screen.getByRole('button', { name: 'Ký lại…' })).toBeVisible();
});

test('while the edit is under way it shows the reason and the way to end it', async () => {
  const { onEnd } = note({ newest: sealOf({ state: 'matches' }), reason: 'Nhập nhầm' });
  expect(screen.getByText('Đang sửa sau khi ký. Lý do: Nhập nhầm')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Kết thúc sửa' }));
  expect(onEnd).toHaveBeenCalledOnce();
});

test('signed without a seal is said to be so; a visit that nobody signed has no note', () => {
  note({});
  expect(screen.getByRole('region')).toHaveTextContent('chưa niêm phong');
  note({ isSigned: false });
  expect(screen.getAllByRole('region')).toHaveLength(1);
});

test('a reason of blanks does not begin an edit', async () => {
  const onReason = vi.fn();
  show(<ReasonDialog title="Sửa" text="" confirmLabel="Bắt đầu sửa" onReason={onReason} onClose={vi.fn()} />);
  await userEvent.type(await screen.findByRole('textbox', { name: /Lý do/ }), '   ');
  expect(screen.getByRole('button', { name: 'Bắt đầu sửa' })).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: /Lý do/ }), ' Nhập nhầm ');
  await userEvent.click(screen.getByRole('button', { name: 'Bắt đầu sửa' }));
  expect(onReason).toHaveBeenCalledExactlyOnceWith('Nhập nhầm');
});

test('a difference is told with before and after, who, when and why; what is not known is said to be', () => {
  const later = { change: ChangeIdSchema.parse('a'.repeat(32)), actor: PersonIdSchema.parse('ha'), hlc: HlcSchema.parse('2024-04-20T02:00:00.000Z-0000-r7k2m9qx') };
  show(
    <SealChangesOf
      comparison={{
        rows: [],
        differences: [
          { kind: 'changed', table: 'findings', id: 'ph-1', fields: [{ field: 'severity', before: 'minor', after: 'serious' }], later: [{ ...later, note: 'Họp thống nhất' }] },
          { kind: 'changed', table: 'items', id: 'm-1', fields: null, later: [] },
        ],
      }}
    />,
  );
  const [finding, item] = screen.getAllByRole('listitem');
  expect(finding).toHaveTextContent('Khi kýNhẹHiện nayNghiêm trọng');
  expect(finding).toHaveTextContent('Lý do: Họp thống nhất');
  expect(item).toHaveTextContent('Nhật ký trên máy này không đủ');
});

test('fields of a page for reading only take no text', () => {
  show(
    <ReadOnlyContext value>
      <AutosaveTextarea label="Ghi chú" value="cũ" basis={null} onCommit={vi.fn()} />
    </ReadOnlyContext>,
  );
  expect(screen.getByRole('textbox', { name: 'Ghi chú' })).toHaveAttribute('readonly');
});
