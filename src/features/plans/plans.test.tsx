import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { PlanIdSchema } from '#domain/ids.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { NewPlanDialog } from './NewPlanDialog.tsx';
import { PlanCard } from './PlanCard.tsx';
import { Start, Ways } from './StartCards.tsx';

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

const plan = {
  id: PlanIdSchema.parse('kt-2024'),
  title: 'Kiểm tra CCHC năm 2024',
  year: 2024,
  document: { number: '522/KH-SKHCN', date: day('2024-03-27') },
  window: { from: day('2024-04-01'), to: day('2024-09-30') },
  letterhead: { governingBody: '', issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', place: 'Long An' },
  isExample: false,
};
const figures = { units: 4, visits: 4, visitsDone: 1, findings: 12, conflicts: 2, overdue: 3, dueSoon: 0 };

describe('the empty start', () => {
  it('offers four ways, each with an address or a deed', async () => {
    const onOpenExample = vi.fn();
    show(<Start onOpenExample={onOpenExample} />);
    expect(screen.getByRole('link', { name: /Mở tệp đồng nghiệp gửi/ })).toHaveAttribute('href', '/import');
    expect(screen.getByRole('link', { name: /Khôi phục từ bản sao lưu/ })).toHaveAttribute('href', '/import?restore=1');
    expect(screen.getByRole('link', { name: /Lập đợt kiểm tra mới/ })).toHaveAttribute('href', '/?new=1');
    await userEvent.click(screen.getByRole('button', { name: /Long An 2024/ }));
    expect(onOpenExample).toHaveBeenCalledOnce();
  });

  it('leaves out what the page offers elsewhere', () => {
    show(<Ways onOpenExample={vi.fn()} without={['create', 'example']} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });
});

describe('a round in the list', () => {
  it('says what it is, how far it has come, and what is open', () => {
    show(<PlanCard plan={plan} figures={figures} onForget={vi.fn()} />);
    expect(screen.getByRole('article', { name: plan.title })).toBeInTheDocument();
    expect(screen.getByText('522/KH-SKHCN ngày 27/03/2024')).toBeInTheDocument();
    expect(screen.getByText('01/04/2024 – 30/09/2024')).toBeInTheDocument();
    expect(screen.getByText('Đã xong 1 trên 4 cuộc kiểm tra')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '2 xung đột chưa xử lý' })).toHaveAttribute('href', '/plans/kt-2024/conflicts');
    expect(screen.getByRole('link', { name: '3 biện pháp quá hạn' })).toHaveAttribute('href', '/plans/kt-2024/follow-up?tab=measures&group=overdue');
    expect(screen.queryByRole('link', { name: /sắp đến hạn/ })).not.toBeInTheDocument();
    expect(screen.queryByText('Mẫu')).not.toBeInTheDocument();
  });

  it('marks the example, and names a round without a title', () => {
    show(<PlanCard plan={{ ...plan, title: ' ', isExample: true, window: null }} figures={undefined} onForget={vi.fn()} />);
    expect(screen.getByRole('article', { name: 'Đợt kiểm tra chưa đặt tên' })).toBeInTheDocument();
    expect(screen.getByText('Mẫu')).toBeInTheDocument();
    expect(screen.getByText('Chưa có thời gian tiến hành')).toBeInTheDocument();
  });

  it('can be taken off this laptop', async () => {
    const onForget = vi.fn();
    show(<PlanCard plan={plan} figures={figures} onForget={onForget} />);
    await userEvent.click(screen.getByRole('button', { name: `Thao tác khác với ${plan.title}` }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /Gỡ khỏi máy này/ }));
    expect(onForget).toHaveBeenCalledOnce();
  });
});

describe('the dialog for a new round', () => {
  const open = () => {
    const onCreate = vi.fn(() => Promise.resolve());
    show(<NewPlanDialog opened onClose={vi.fn()} letterhead={plan.letterhead} year={2026} sources={[plan]} onCreate={onCreate} />);
    return { onCreate, year: screen.getByLabelText(/^Năm/), submit: screen.getByText('Lập đợt kiểm tra', { selector: 'button *' }) };
  };
  const title = () => screen.getByLabelText(/^Tên đợt kiểm tra/);

  it('has a title that follows the year until somebody words it', () => {
    const { year } = open();
    fireEvent.change(year, { target: { value: '' } });
    fireEvent.change(year, { target: { value: '2027' } });
    expect(title()).toHaveValue('Kiểm tra công tác cải cách hành chính năm 2027');
    fireEvent.change(title(), { target: { value: 'Đợt 2' } });
    fireEvent.change(year, { target: { value: '2028' } });
    expect(title()).toHaveValue('Đợt 2');
  });

  it('takes the letterhead over from another round', () => {
    open();
    expect(screen.getByRole('textbox', { name: 'Cơ quan ban hành' })).toHaveValue('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
  });

  it('does not go off half-filled, and leads to what is missing', async () => {
    const { onCreate, submit } = open();
    await userEvent.clear(title());
    await userEvent.click(submit);
    expect(onCreate).not.toHaveBeenCalled();
    expect(title()).toHaveFocus();
    expect(screen.getByText('Hãy nhập tên đợt kiểm tra.')).toBeInTheDocument();
    await userEvent.type(title(), 'Đợt 1{Enter}');
    expect(onCreate).toHaveBeenCalledWith(expect.objectContaining({ title: 'Đợt 1', year: 2026, from: null }));
  });

  it('follows last year’s round: next year, its title and heading, everything along', async () => {
    const { onCreate, submit } = open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Lập từ' }), plan.id);
    expect(title()).toHaveValue('Kiểm tra CCHC năm 2025');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Căn cứ' }));
    await userEvent.click(submit);
    expect(onCreate).toHaveBeenCalledWith(expect.objectContaining({ source: plan.id, year: 2025, parts: { units: true, team: true, bases: false } }));
  });
});
