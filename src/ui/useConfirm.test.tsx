import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { UiProvider } from './UiProvider.tsx';
import { useConfirm } from './useConfirm.ts';

const Asker = ({ onAnswer }: { readonly onAnswer: (yes: boolean) => void }) => {
  const confirm = useConfirm();
  const ask = async () => {
    onAnswer(await confirm({ title: 'Xóa đơn vị này?', confirmLabel: 'Xóa', cancelLabel: 'Hủy', danger: true }));
  };
  return (
    <button type="button" onClick={() => void ask()}>
      Hỏi
    </button>
  );
};

const ask = async () => {
  const onAnswer = vi.fn();
  render(
    <UiProvider language="vi" env="test">
      <Asker onAnswer={onAnswer} />
    </UiProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Hỏi' }));
  await screen.findByRole('dialog', { name: 'Xóa đơn vị này?' });
  return onAnswer;
};

describe('useConfirm', () => {
  it('answers true for yes', async () => {
    const onAnswer = await ask();
    await userEvent.click(screen.getByRole('button', { name: 'Xóa' }));
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('answers false on Esc', async () => {
    const onAnswer = await ask();
    await userEvent.keyboard('{Escape}');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('puts the focus on the harmless answer', async () => {
    await ask();
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Hủy' })).toHaveFocus());
  });
});
