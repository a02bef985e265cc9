import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { UiProvider } from '../UiProvider.tsx';
import { AutosaveDate } from './AutosaveDate.tsx';
import { AutosaveNumber } from './AutosaveNumber.tsx';
import { AutosaveSelect } from './AutosaveSelect.tsx';

const inUi = (field: React.ReactNode) =>
  render(
    <UiProvider language="vi" env="test">
      {field}
    </UiProvider>,
  );

describe('AutosaveNumber', () => {
  it('reads a Vietnamese decimal comma and writes a number', async () => {
    const onCommit = vi.fn();
    inUi(<AutosaveNumber label="Điểm" value={null} basis="h1" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText('Điểm'), '1234,5');
    expect(screen.getByLabelText('Điểm')).toHaveValue('1.234,5');
    await userEvent.tab();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(1234.5, 'h1');
  });

  it('writes null for an emptied field', async () => {
    const onCommit = vi.fn();
    inUi(<AutosaveNumber label="Điểm" value={5} basis="h1" onCommit={onCommit} />);
    await userEvent.clear(screen.getByLabelText('Điểm'));
    await userEvent.tab();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(null, 'h1');
  });
});

describe('AutosaveDate', () => {
  it('reads dd/MM/yyyy as typed and writes the ISO day', async () => {
    const onCommit = vi.fn();
    inUi(<AutosaveDate label="Ngày" value={null} basis="h1" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText('Ngày'), '27/3/2024{Enter}');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('2024-03-27', 'h1');
  });

  it('shows a stored day as dd/MM/yyyy', () => {
    inUi(<AutosaveDate label="Ngày" value="2024-03-27" basis="h1" onCommit={vi.fn()} />);
    expect(screen.getByLabelText('Ngày')).toHaveValue('27/03/2024');
  });

  it('writes null when the text is removed', async () => {
    const onCommit = vi.fn();
    inUi(<AutosaveDate label="Ngày" value="2024-03-27" basis="h1" onCommit={onCommit} />);
    await userEvent.clear(screen.getByLabelText('Ngày'));
    fireEvent.blur(screen.getByLabelText('Ngày'));
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(null, 'h1');
  });

  it('does not write a day that the calendar lacks', async () => {
    const onCommit = vi.fn();
    inUi(<AutosaveDate label="Ngày" value={null} basis="h1" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText('Ngày'), '31/2/2024{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
  });
});

describe('AutosaveSelect', () => {
  it('writes at once what was chosen', async () => {
    const onCommit = vi.fn();
    const data = [
      { value: 'minor', label: 'Nhẹ' },
      { value: 'serious', label: 'Nghiêm trọng' },
    ] as const;
    inUi(<AutosaveSelect label="Mức độ" value="minor" basis="h1" onCommit={onCommit} data={data} />);
    await userEvent.click(screen.getByRole('combobox', { name: 'Mức độ' }));
    await userEvent.click(await screen.findByText('Nghiêm trọng'));
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('serious', 'h1');
  });
});
