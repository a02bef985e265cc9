import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadTexts, startI18n } from '#app/i18n.ts';
import { LegalDocumentIdSchema } from '#domain/ids.ts';
import { builtInDocuments } from '#domain/legal/builtIn.ts';
import { libraryOf } from '#domain/legal/library.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { DocumentPicker } from '../bases/DocumentPicker.tsx';
import { LegalList } from './LegalTab.tsx';
import { LinkedDocuments } from './LinkedDocuments.tsx';

beforeAll(async () => {
  startI18n();
  await Promise.all([loadTexts('planning'), loadTexts('legal')]);
});

/** A handful: the tree of a hundred rows is slow to ask in jsdom. */
const few = ['nd-30-2020-nd-cp', 'nd-61-2018-nd-cp', 'nd-118-2025-nd-cp', 'qd-468-qd-ttg-2021', 'nd-309-2026-nd-cp', 'luat-77-2015-qh13', 'luat-65-2025-qh15', 'nq-76-nq-cp-2021', 'nq-76-nq-cp-2013'];
const documents = builtInDocuments.filter((one) => few.includes(one.id));
const library = libraryOf(documents, []);
const id = (text: string) => LegalDocumentIdSchema.parse(text);
const today = IsoDateSchema.parse('2026-11-26');
const inUi = (content: React.ReactNode) =>
  render(
    <UiProvider language="vi" env="test">
      {content}
    </UiProvider>,
  );
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('the list of documents', () => {
  it('is searched without marks and opens a document', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    inUi(<LegalList library={library} today={today} selected={null} onOpen={onOpen} />);
    expect(screen.getByText(`${documents.length} văn bản`)).toBeVisible();
    await user.click(screen.getByRole('searchbox'));
    await user.paste('nghi dinh van thu');
    expect(names()).toEqual(['Nghị định 30/2020/NĐ-CP ngày 05/03/2020']);
    await user.click(screen.getByText('Công tác văn thư'));
    expect(onOpen).toHaveBeenCalledWith('nd-30-2020-nd-cp');
  });

  it('tells documents of the same number apart by their day', async () => {
    const user = userEvent.setup();
    inUi(<LegalList library={library} today={today} selected={null} onOpen={vi.fn()} />);
    await user.click(screen.getByRole('searchbox'));
    await user.paste('76/NQ-CP');
    const same = names().filter((name) => name?.startsWith('Nghị quyết 76/NQ-CP'));
    expect([...same].sort()).toEqual(['Nghị quyết 76/NQ-CP ngày 13/06/2013', 'Nghị quyết 76/NQ-CP ngày 15/07/2021']);
  });

  it('is narrowed to a state of validity, and says when nothing is left', async () => {
    const user = userEvent.setup();
    inUi(<LegalList library={library} today={today} selected={null} onOpen={vi.fn()} />);
    await user.click(screen.getByRole('combobox', { name: /Hiệu lực tại ngày/ }));
    await user.click(await screen.findByRole('option', { name: 'Đã bị thay thế', hidden: true }));
    expect(names()).toContain('Nghị định 61/2018/NĐ-CP ngày 23/04/2018');
    expect(names().join('; ')).not.toContain('Nghị định 118/2025/NĐ-CP');
    await user.click(screen.getByRole('searchbox'));
    await user.paste('van thu');
    expect(screen.getByText('Không có văn bản phù hợp')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    expect(names()).toHaveLength(documents.length);
  });
});

describe('documents that another one names', () => {
  it('are opened, taken out and added', async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    const onOpen = vi.fn();
    const given = [id('nd-118-2025-nd-cp')];
    inUi(<LinkedDocuments label="Văn bản thay thế" ids={given} library={library} without={id('nd-61-2018-nd-cp')} onChange={onChange} onOpen={onOpen} />);
    const list = screen.getByRole('list', { name: 'Văn bản thay thế' });
    await user.click(within(list).getByRole('button', { name: 'Nghị định 118/2025/NĐ-CP' }));
    expect(onOpen).toHaveBeenCalledWith('nd-118-2025-nd-cp');
    await user.click(within(list).getByRole('button', { name: 'Bỏ Nghị định 118/2025/NĐ-CP' }));
    expect(onChange).toHaveBeenLastCalledWith([]);
    await user.click(screen.getByRole('combobox', { name: 'Văn bản thay thế' }));
    await user.paste('cong tac van thu');
    await user.click(await screen.findByRole('option', { name: 'Nghị định 30/2020/NĐ-CP', hidden: true }));
    expect(onChange).toHaveBeenLastCalledWith(['nd-118-2025-nd-cp', 'nd-30-2020-nd-cp']);
    expect(screen.queryByRole('option', { name: 'Nghị định 61/2018/NĐ-CP', hidden: true })).toBeNull();
  });
});

describe('the choice of a basis', () => {
  it('puts what is in force on the day of the plan first', async () => {
    const user = userEvent.setup();
    const onPick = vi.fn();
    inUi(<DocumentPicker opened onClose={vi.fn()} library={library} day={today} onPick={onPick} />);
    await user.click(screen.getByRole('searchbox'));
    await user.paste('co che mot cua');
    const offered = within(screen.getByRole('list', { name: 'Danh mục văn bản' })).getAllByRole('button');
    expect(offered.map((one) => one.querySelector('strong')?.textContent)).toEqual(['Nghị định 118/2025/NĐ-CP', 'Quyết định 468/QĐ-TTg', 'Nghị định 61/2018/NĐ-CP']);
    await user.click(screen.getByRole('button', { name: /^Nghị định 118/ }));
    expect(onPick).toHaveBeenCalledWith(library.get(id('nd-118-2025-nd-cp')));
  });
});
