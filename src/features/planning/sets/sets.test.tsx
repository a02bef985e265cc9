import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import type { CriteriaContent } from '#domain/criteria/content.ts';
import { setProblems } from '#domain/criteria/problems.ts';
import { contentOf } from '#domain/criteria/versions.ts';
import { writeCriteria } from '#exchange/criteria/writeCriteria.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { ReadOnlyContext } from '#ui/readOnly.ts';
import { criterionOf, criterionRow, setOf, versionRow } from '../../../../tests/support/criteria.ts';
import { plan } from '../../../../tests/support/laptop.ts';
import { AreaCriteria } from './AreaCriteria.tsx';
import { CompareView } from './CompareView.tsx';
import { DefinitionFields } from './DefinitionFields.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { MeasurementFields } from './MeasurementFields.tsx';
import { ProblemList } from './ProblemList.tsx';

beforeAll(startI18n);

const show = (children: ReactNode) =>
  render(
    <MemoryRouter>
      <UiProvider language="vi" env="test">
        {children}
      </UiProvider>
    </MemoryRouter>,
  );

const set = setOf(criterionOf('1.1', { maxScore: 100 }), criterionOf('1.2', { maxScore: 50 }));

describe('the criteria of an area', () => {
  const area = (isDraft: boolean) => {
    const version = versionRow('ban-nhap', set, { isDraft });
    const acts = { onOpen: vi.fn(), onPlace: vi.fn(), onAdd: vi.fn() };
    const [first = null] = version.areas;
    show(<AreaCriteria area={first} version={version} rows={version.criteria} openedId={null} {...acts} />);
    return { ...acts, version };
  };
  const row = (code: string) => screen.getByRole('row', { name: new RegExp(`Câu hỏi ${code}`) });

  test('Alt+↓ moves the one that has the focus, and says where it stands now', async () => {
    const { onPlace } = area(true);
    row('1.1').focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    const [places] = onPlace.mock.calls[0] ?? [];
    expect(places).toMatchObject([{ row: { key: '1.1' } }, { row: { key: '1.2' } }]);
    expect(places[0].order > places[1].order).toBe(true);
    expect(screen.getByRole('status')).toHaveTextContent('Tiêu chí 1.1 ở vị trí 2/2');
  });

  test('the buttons do the same, as far as there is room', async () => {
    const { onPlace } = area(true);
    expect(screen.getByRole('button', { name: 'Chuyển tiêu chí 1.1 lên' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Chuyển tiêu chí 1.2 lên' }));
    expect(onPlace).toHaveBeenCalledOnce();
  });

  test('a new one goes to the end of its area', async () => {
    const { onAdd } = area(true);
    await userEvent.click(screen.getByRole('button', { name: 'Thêm tiêu chí vào lĩnh vực 1' }));
    expect(onAdd.mock.calls[0]?.slice(0, 2)).toEqual([set.areas[0], { order: '', repairs: [] }]);
  });

  test('an issued version is for reading: it opens, and neither moves nor grows', async () => {
    const { onPlace, onOpen } = area(false);
    expect(screen.queryByRole('button', { name: /Thêm tiêu chí|Chuyển tiêu chí/ })).toBeNull();
    row('1.1').focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{Enter}');
    expect(onPlace).not.toHaveBeenCalled();
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

describe('the fields of a criterion', () => {
  test('wording is written as one, points with a comma, figures only where something is counted', async () => {
    const onCommit = vi.fn();
    const criterion = criterionRow('v', criterionOf('1.1'));
    show(<DefinitionFields criterion={criterion} areas={set.areas} onCommit={onCommit} />);
    expect(screen.queryByLabelText('Tử số')).toBeNull();
    const points = screen.getByLabelText('Điểm tối đa');
    await userEvent.clear(points);
    await userEvent.type(points, '1,25');
    await userEvent.tab();
    expect(onCommit).toHaveBeenLastCalledWith({ ...criterion.definition, maxScore: 125 }, []);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Chi cục' }));
    expect(onCommit).toHaveBeenLastCalledWith({ ...criterion.definition, maxScore: 125, applies: ['division', 'serviceUnit'] }, []);
  });

  test('choosing steps writes the usual scale; a step without numbers is not written, and says so', async () => {
    const onCommit = vi.fn();
    show(<MeasurementFields criterion={criterionRow('v', criterionOf('1.1'))} onCommit={onCommit} />);
    await userEvent.click(screen.getByRole('combobox', { name: 'Cách chấm điểm' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Theo bậc tỷ lệ' }));
    expect(onCommit.mock.lastCall?.[0]).toMatchObject({ scoring: { kind: 'stepped', steps: [{ from: 10_000 }, { from: 9000, share: 8000 }, {}, {}] } });
    await userEvent.click(screen.getByRole('button', { name: 'Thêm bậc' }));
    flushDrafts();
    expect(onCommit).toHaveBeenCalledTimes(1);
    expect(await screen.findByText(/nhập đủ số/)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Bậc 5: từ tỷ lệ (%)'), '50');
    await userEvent.type(screen.getByLabelText('Bậc 5: được (% điểm tối đa)'), '12,5');
    await userEvent.tab();
    expect(onCommit.mock.lastCall?.[0].scoring.steps.at(-1)).toEqual({ from: 5000, share: 1250 });
  });

  test('an issued criterion takes no text', () => {
    show(
      <ReadOnlyContext value>
        <DefinitionFields criterion={criterionRow('v', criterionOf('1.1'))} areas={set.areas} onCommit={vi.fn()} />
      </ReadOnlyContext>,
    );
    expect(screen.getByLabelText('Nội dung kiểm tra')).toHaveAttribute('readonly');
    expect(screen.getByRole('checkbox', { name: 'Phòng' })).toBeDisabled();
  });
});

test('what keeps a draft from being issued is listed, and leads to the criterion', async () => {
  const version = versionRow('v', { ...set, areas: set.areas.map((area) => ({ ...area, maxScore: 200 })), criteria: [criterionOf('1.1', { maxScore: 150, question: '' })] });
  const onOpen = vi.fn();
  show(<ProblemList version={version} problems={setProblems(contentOf(version))} onOpen={onOpen} />);
  expect(screen.getByText('Lĩnh vực 1: tổng điểm các tiêu chí là 1,5, khác điểm tối đa 2.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Tiêu chí 1.1: chưa có nội dung kiểm tra.' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(0);
});

describe('comparing two versions', () => {
  const later = setOf(criterionOf('1.1', { question: 'Câu hỏi 1.1 đã sửa?', maxScore: 150 }), criterionOf('1.3'));
  const compare = () => {
    const [before, after] = [versionRow('cu', set), versionRow('moi', { ...later, title: 'Bộ mới' })];
    show(<CompareView sets={{ versions: [after, before], documents: new Map() }} version={after} other="cu" />);
  };

  test('counts each kind, and shows what changed word by word', () => {
    compare();
    for (const [name, count] of [['Đổi nội dung', '1'], ['Mới', '1'], ['Không còn', '1'], ['Giữ nguyên', '0']] as const) {
      expect(screen.getByRole('button', { name: new RegExp(`^${name}`) })).toHaveTextContent(count);
    }
    const [changed, added, gone] = screen.getAllByRole('listitem');
    expect(changed).toHaveTextContent('Nội dungCâu hỏi 1.1 thành: đã sửa?');
    expect(changed).toHaveTextContent('Điểm tối đabỏ: 1 thành: 1,5');
    expect(added).toHaveTextContent('1.3MớiCâu hỏi 1.3?');
    expect(gone).toHaveTextContent('Không có trong phiên bản sau');
  });

  test('a tile narrows the list to its kind', async () => {
    compare();
    await userEvent.click(screen.getByRole('button', { name: /^Không còn/ }));
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: /^Giữ nguyên/ }));
    expect(screen.getByText('Hai phiên bản giống nhau ở phần này.')).toBeVisible();
  });
});

/** The reader of workbooks is fetched when it is first needed, which takes a busy machine a while. */
const PATIENCE = { timeout: 15_000 };

describe('importing a file', () => {
  const choose = async (file: File) => {
    show(<ImportDialog plan={plan} areas={[]} titles={['Bộ khác']} onClose={vi.fn()} />);
    await screen.findByRole('button', { name: 'Chọn tệp .xlsx hoặc .json' });
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('no field for files');
    await userEvent.upload(input, file);
  };
  const fileOf = async (content: CriteriaContent, form: 'xlsx' | 'json') => new File([await (await writeCriteria(content, form)).arrayBuffer()], `bo.${form}`);

  test('a right file is shown before anything is written', async () => {
    await choose(await fileOf(set, 'xlsx'));
    expect(await screen.findByText('2 tiêu chí trong 1 lĩnh vực, 1,5 điểm, 0 thôi sử dụng.', {}, PATIENCE)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Tên phiên bản' })).toHaveValue('Bộ tiêu chí của Sở');
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Nhập thành bản nháp' })).toBeEnabled();
  });

  test('of a file with a fault nothing can be taken over; every place is named', async () => {
    await choose(await fileOf({ ...set, criteria: [criterionOf('1.1', { maxScore: 100 }), criterionOf('1.1', { question: '' }, { key: 'x' })] }, 'xlsx'));
    expect(await screen.findByText('3 chỗ cần sửa trong tệp', { selector: ':not(caption)' }, PATIENCE)).toBeVisible();
    const rows = within(screen.getByRole('table')).getAllByRole('row').map((row) => row.textContent);
    expect(rows.slice(1)).toEqual([
      'Tiêu chí, dòng 2Mã1.1Trùng mã với tiêu chí khác.',
      'Tiêu chí, dòng 3Mã1.1Trùng mã với tiêu chí khác.',
      'Tiêu chí, dòng 3Nội dung kiểm tra(trống)Thiếu nội dung kiểm tra.',
    ]);
    expect(screen.queryByRole('button', { name: 'Nhập thành bản nháp' })).toBeNull();
  });

  test('a file that is none is said to be so', async () => {
    await choose(new File(['Mã;Lĩnh vực'], 'bo.json'));
    expect(await screen.findByRole('alert', {}, PATIENCE)).toHaveTextContent('Đây không phải tệp Excel');
  });
});
