import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { MemberIdSchema, VisitIdSchema, type MemberId, type VisitId } from '#domain/ids.ts';
import type { TeamedVisit } from '#domain/schedule.ts';
import { IsoDateSchema, type DateSpan } from '#domain/schema/field.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { AutosaveGroup } from '#ui/autosave/AutosaveGroup.tsx';
import { AutosaveSpan } from './fields/AutosaveSpan.tsx';
import { ReadinessBar } from './ReadinessBar.tsx';
import { AddLine } from './rows/AddLine.tsx';
import { AssignmentGrid } from './team/AssignmentGrid.tsx';

beforeAll(startI18n);

const show = (children: ReactNode) =>
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        {children}
      </UiProvider>
    </MemoryRouter>,
  );

const day = (text: string) => IsoDateSchema.parse(text);

describe('what is missing before the plan is issued', () => {
  it('leads to the field of each open point', async () => {
    show(
      <ReadinessBar
        checks={[
          { key: 'title', missing: 0 },
          { key: 'signer', missing: 2 },
          { key: 'areaMembers', missing: 3 },
        ]}
      />,
    );
    expect(screen.getByText('Còn 2 việc trước khi ban hành')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Người ký' })).toHaveAttribute('href', '/?tab=facts#plan-signer-position');
    expect(screen.getByRole('link', { name: 'Người phụ trách 3 lĩnh vực' })).toHaveAttribute('href', '/?tab=team#plan-assignments');
  });

  it('says so when nothing is', () => {
    show(<ReadinessBar checks={[{ key: 'title', missing: 0 }]} />);
    expect(screen.getByText('Kế hoạch đã đủ nội dung để ban hành.')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('adding rows by name', () => {
  const line = () => {
    const onAdd = vi.fn();
    show(<AddLine id="add" label="Thêm đơn vị" hint="Nhập tên" onAdd={onAdd} />);
    return { onAdd, field: screen.getByRole('textbox', { name: 'Thêm đơn vị' }) };
  };

  it('adds with Enter and stays for the next', async () => {
    const { onAdd, field } = line();
    await userEvent.type(field, 'Phòng A{Enter}Phòng B{Enter}{Enter}');
    expect(onAdd.mock.calls).toEqual([[['Phòng A']], [['Phòng B']]]);
    expect(field).toHaveFocus();
  });

  it('adds what was typed when the field is left, and nothing twice', async () => {
    const { onAdd, field } = line();
    await userEvent.type(field, 'Phòng A');
    await userEvent.click(screen.getByRole('button', { name: 'Thêm đơn vị' }));
    await userEvent.tab();
    expect(onAdd.mock.calls).toEqual([[['Phòng A']]]);
  });

  it('takes a pasted list, a row a line', async () => {
    const { onAdd, field } = line();
    await userEvent.click(field);
    await userEvent.paste('1. Phòng A;\n2. Chi cục B.');
    expect(onAdd.mock.calls).toEqual([[['Phòng A', 'Chi cục B']]]);
    expect(field).toHaveValue('');
  });
});

describe('fields that are one register', () => {
  function Letterhead({ onCommit }: { readonly onCommit: (value: { name: string; place: string }) => void }) {
    // The store is slow: what it holds does not change while the person types on.
    const [stored] = useState({ name: 'SỞ A', place: 'Long An' });
    return (
      <AutosaveGroup value={stored} basis={1} onCommit={onCommit} same={(a, b) => a.name === b.name && a.place === b.place} changedElsewhereLabel="" failedLabel="">
        {({ shown, edit, handlers }) => (
          <>
            <input aria-label="name" {...handlers} value={shown.name} onChange={(event) => edit({ ...shown, name: event.currentTarget.value })} />
            <input aria-label="place" {...handlers} value={shown.place} onChange={(event) => edit({ ...shown, place: event.currentTarget.value })} />
          </>
        )}
      </AutosaveGroup>
    );
  }

  it('never write one of them with a stale neighbour', async () => {
    const onCommit = vi.fn();
    show(<Letterhead onCommit={onCommit} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'name' }), '1');
    await userEvent.tab();
    await userEvent.type(screen.getByRole('textbox', { name: 'place' }), '2');
    await userEvent.tab();
    expect(onCommit.mock.calls.map(([value]: unknown[]) => value)).toEqual([
      { name: 'SỞ A1', place: 'Long An' },
      { name: 'SỞ A1', place: 'Long An2' },
    ]);
  });
});

describe('a span of days', () => {
  const span = (value: DateSpan | null) => {
    const onCommit = vi.fn();
    show(<AutosaveSpan label="Thời gian tiến hành" value={value} basis={1} onCommit={onCommit} />);
    const group = within(screen.getByRole('group', { name: 'Thời gian tiến hành' }));
    return { onCommit, from: group.getByRole('textbox', { name: 'Từ ngày' }), to: group.getByRole('textbox', { name: 'Đến ngày' }) };
  };

  it('is written once both days stand', async () => {
    const { onCommit, from, to } = span(null);
    await userEvent.type(from, '01/04/2024');
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
    expect(await screen.findByText(/hãy nhập cả hai ngày/)).toBeInTheDocument();
    await userEvent.type(to, '30/09/2024');
    flushDrafts();
    expect(onCommit).toHaveBeenLastCalledWith({ from: '2024-04-01', to: '2024-09-30' }, 1);
  });

  it('is not written the wrong way round', async () => {
    const { onCommit, from } = span({ from: day('2024-04-01'), to: day('2024-09-30') });
    await userEvent.clear(from);
    await userEvent.type(from, '01/10/2024');
    flushDrafts();
    expect(onCommit).not.toHaveBeenCalled();
  });
});

describe('who answers for what', () => {
  const members = [
    { id: MemberIdSchema.parse('m1'), name: 'An', group: null },
    { id: MemberIdSchema.parse('m2'), name: 'Bình', group: null },
  ];
  const areas = [
    { no: 1, name: 'Chỉ đạo' },
    { no: 2, name: 'Thể chế' },
  ];
  const [m1, m2] = [MemberIdSchema.parse('m1'), MemberIdSchema.parse('m2')];
  const [v1, v2] = [VisitIdSchema.parse('v1'), VisitIdSchema.parse('v2')];
  const assignments = [
    { member: m1, area: 1, visit: null },
    { member: m2, area: 2, visit: v1 },
  ];
  const whole = { group: null, team: { also: [], except: [] } };
  const visits: readonly TeamedVisit[] = [{ ...whole, id: v1 }, { ...whole, id: v2 }];
  const grid = (onToggle: (member: MemberId, area: number) => void = vi.fn(), visit: VisitId | null = null, of = visits) =>
    show(<AssignmentGrid members={members} areas={areas} assignments={assignments} visit={visit} visits={of} onToggle={onToggle} />);

  it('is walked with the arrow keys and chosen with the space bar', async () => {
    const onToggle = vi.fn();
    grid(onToggle);
    screen.getByRole('checkbox', { name: 'An phụ trách lĩnh vực 1, Chỉ đạo' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowLeft} ');
    expect(screen.getByRole('checkbox', { name: 'Bình phụ trách lĩnh vực 1, Chỉ đạo' })).toHaveFocus();
    expect(onToggle).toHaveBeenCalledWith('m2', 1);
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('checkbox', { name: 'Bình phụ trách lĩnh vực 1, Chỉ đạo' })).toHaveFocus();
  });

  it('says what is given at some visits only, and that an area is left without anybody at one of them', () => {
    grid();
    expect(screen.getByRole('checkbox', { name: 'Bình phụ trách lĩnh vực 2, Thể chế (ở một số cuộc kiểm tra)' })).toBePartiallyChecked();
    expect(screen.getByText('Chưa có người')).toBeInTheDocument();
  });

  it('at one visit shows what is given there, and leaves what is given for all as it is', async () => {
    const onToggle = vi.fn();
    grid(onToggle, v1);
    expect(screen.queryByText('Chưa có người')).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'An phụ trách lĩnh vực 1, Chỉ đạo (đã giao chung cho mọi cuộc kiểm tra)' }));
    expect(onToggle).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Bình phụ trách lĩnh vực 2, Thể chế', checked: true }));
    expect(onToggle).toHaveBeenCalledWith('m2', 2);
  });

  it('counts only those who go along: who stays away from a visit covers nothing there', () => {
    grid(vi.fn(), v1, [{ ...whole, id: v1, team: { also: [], except: [m1] } }]);
    const [first, second] = screen.getAllByRole('row').at(-1)?.querySelectorAll('td') ?? [];
    expect(first).toHaveTextContent('Chưa có người');
    expect(second).not.toHaveTextContent('Chưa có người');
  });

  it('says for which area nobody answers', () => {
    grid();
    expect(screen.getByRole('checkbox', { name: 'An phụ trách lĩnh vực 1, Chỉ đạo' })).toBeChecked();
    expect(screen.getByText('Chưa có người')).toBeInTheDocument();
  });
});
