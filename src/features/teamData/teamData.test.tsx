import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { AreaIdSchema, AssignmentIdSchema, MemberIdSchema, PersonIdSchema, PlanIdSchema, ReplicaIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { IsoDateSchema, MomentSchema } from '#domain/schema/field.ts';
import type { Holder } from '#domain/whoHasWhat.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { HandOutPanel } from './HandOutPanel.tsx';
import { HolderCard } from './HolderCard.tsx';
import { LaptopList } from './LaptopList.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import { useNames, type Team } from './useTeam.ts';
import { blankMember, blankUnit, blankVisit } from '../../../tests/support/rows.ts';

beforeAll(async () => {
  startI18n();
  await loadTexts('teamData');
});

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const seats = ['ha', 'binh'].map((id) => MemberIdSchema.parse(id));
const person = PersonIdSchema.parse('ps-binh');
const meta = { plan, deleted: 0, conflicts: 0, regs: {} } as const;

const team: Team = {
  plan,
  members: seats.map((id) => ({ ...meta, ...blankMember, id, name: id === 'ha' ? 'Trần Hà' : 'Lê Bình' })),
  people: [],
  assignments: seats.map((member) => ({ ...meta, id: AssignmentIdSchema.parse(`${member}.3.all`), member, area: 3, visit: null })),
  visits: [
    {
      ...meta,
      ...blankVisit,
      id: visit,
      unit: UnitIdSchema.parse('u-1'),
      slot: { date: IsoDateSchema.parse('2024-04-02'), session: 'morning' },
      stage: 'inProgress',
    },
  ],
  units: [{ ...meta, ...blankUnit, id: UnitIdSchema.parse('u-1'), name: 'Phòng Khoa học' }],
  areas: [3, 4].map((no) => ({ ...meta, id: AreaIdSchema.parse(`area-${no}`), no, name: `Tên ${no}`, thematic: false, included: true })),
  criteria: [],
};

const holder: Holder = {
  key: 'binh',
  member: seats[1] ?? null,
  role: 'secretary',
  person,
  name: 'Lê Bình',
  isHere: false,
  lastFile: { at: MomentSchema.parse('2024-04-03T02:00:00.000Z'), fileName: 'binh.skt.json', changes: 9, brought: { total: 7, places: [{ visit, parts: [{ part: 'items', count: 5 }, { part: 'findings', count: 2 }] }] } },
  written: { total: 7, places: [] },
  lacking: { total: 3, places: [{ visit: null, parts: [{ part: 'plan', count: 3 }] }] },
  unconfirmed: [{ at: MomentSchema.parse('2024-04-04T02:00:00.000Z'), fileName: 'x' }],
  laptops: [],
  missing: 2,
  outside: 4,
};

const show = (children: ReactNode) =>
  render(children, {
    wrapper: ({ children }) => (
      <UiProvider language="vi" env="test">
        <MemoryRouter>{children}</MemoryRouter>
      </UiProvider>
    ),
  });

function Named({ children }: { readonly children: (names: ReturnType<typeof useNames>) => ReactNode }) {
  return children(useNames(team));
}

const showCard = (given: Partial<Holder>) => {
  const onOpen = vi.fn();
  show(
    <Named>{(names) => <HolderCard planId={plan} holder={{ ...holder, ...given }} name="Lê Bình" names={names} isOpen={false} onOpen={onOpen} />}</Named>,
  );
  return onOpen;
};

test('a card says what the last file brought and what he has not received, in words, with the way to mend it', async () => {
  const onOpen = showCard({});
  expect(screen.getByRole('heading', { name: 'Lê Bình' })).toBeInTheDocument();
  for (const words of ['Thư ký', '7 thay đổi', 'Phòng Khoa học, ngày 02/04/2024', '5 ở mục kiểm tra', '2 ở phát hiện', '3 thay đổi', 'Kế hoạch chung', '3 về kế hoạch']) {
    expect(screen.getByText(words)).toBeInTheDocument();
  }
  for (const words of [/Thiếu ít nhất 2 thay đổi/, /1 tệp đã gửi/, /4 thay đổi ngoài phần việc/]) expect(screen.getByText(words)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Xuất phần còn thiếu cho Lê Bình' })).toHaveAttribute('href', '/plans/kt-2024/exchange?scope=since&person=ps-binh');
  await userEvent.click(screen.getByRole('button', { name: 'Phần việc và máy của Lê Bình' }));
  expect(onOpen).toHaveBeenCalledOnce();
});

test('who has everything is said to, and offered nothing to export', () => {
  showCard({ lacking: { total: 0, places: [] } });
  expect(screen.getByText('Đã có đủ')).toBeInTheDocument();
  expect(screen.queryByRole('link')).toBeNull();
});

test('a seat of which nobody knows who sits there has no file and no export', () => {
  showCard({ person: null, lastFile: null, lacking: null, written: { total: 0, places: [] }, unconfirmed: [], missing: 0, outside: 0 });
  expect(screen.getByText('Chưa có tệp nào')).toBeInTheDocument();
  expect(screen.getByText('Chưa rõ thành viên này là ai trong ứng dụng.')).toBeInTheDocument();
  expect(screen.queryByRole('link')).toBeNull();
});

test('who has sent no file gets the whole round: what a delta would leave out is not known', () => {
  showCard({ lastFile: null });
  expect(screen.getByText('Chưa gửi tệp nào nên coi như chưa có gì.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Xuất cả đợt cho Lê Bình' })).toHaveAttribute('href', '/plans/kt-2024/exchange');
});

test('each check leads to where it is mended', () => {
  show(
    <Named>
      {(names) => (
        <ReportPanel
          team={team}
          names={names}
          detailOf={(member) => `?who=${member}`}
          checks={[
            { type: 'missing-data', visit, member: MemberIdSchema.parse('binh'), last: null },
            { type: 'missing-data', visit, member: MemberIdSchema.parse('ha'), last: IsoDateSchema.parse('2024-04-01') },
            { type: 'conflicts', count: 2 },
            { type: 'unsigned', visit },
          ]}
        />
      )}
    </Named>,
  );
  expect(screen.getByRole('link', { name: 'Lê Bình: thiếu dữ liệu của 1 cuộc kiểm tra' })).toHaveAttribute('href', '/?who=binh');
  expect(screen.getByRole('link', { name: 'Phòng Khoa học, ngày 02/04/2024: chưa có gì' })).toHaveAttribute('href', '/plans/kt-2024/inspection/v-1');
  expect(screen.getByRole('link', { name: /mới có đến ngày 01\/04\/2024/ })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '2 xung đột chưa xử lý' })).toHaveAttribute('href', '/plans/kt-2024/conflicts');
  expect(screen.getByText('1 cuộc kiểm tra chưa ký biên bản')).toBeInTheDocument();
});

test('with nothing missing the panel says so', () => {
  show(<Named>{(names) => <ReportPanel team={team} names={names} detailOf={() => ''} checks={[]} />}</Named>);
  expect(screen.getByText(/Không còn gì thiếu/)).toBeInTheDocument();
});

test('a hand-out shows who shares an area and which one nobody has', () => {
  show(<Named>{(names) => <HandOutPanel team={team} names={names} />}</Named>);
  expect(screen.getByText('2 người cùng phụ trách lĩnh vực 3: Trần Hà, Lê Bình')).toBeInTheDocument();
  expect(screen.getByText('Chưa ai phụ trách lĩnh vực 4: Tên 4')).toBeInTheDocument();
});

test('two laptops of one person stand apart', () => {
  const laptop = (replica: string, lacking: number | null) => ({ replica: ReplicaIdSchema.parse(replica), isHere: false, lastFile: null, written: 1, lacking, missing: 0 });
  show(<LaptopList laptops={[laptop('abcdefgh', 0), laptop('wxyzabcd', 5)]} />);
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/Máy abcd.*đã có đủ/);
  expect(lines[1]).toMatch(/Máy wxyz.*chưa nhận 5 thay đổi/);
});
