import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Dialog } from './Dialog.tsx';
import { UiProvider } from './UiProvider.tsx';

function Stage({ onDone }: { readonly onDone?: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    onDone?.();
  };
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Open
      </button>
      <input aria-label="Field" />
      {isOpen && (
        <Dialog title="Question" onClose={close}>
          <button type="button" onClick={close}>
            Done
          </button>
        </Dialog>
      )}
    </>
  );
}

const open = async (onDone?: () => void) => {
  render(
    <UiProvider language="en" env="test">
      <Stage {...(onDone ? { onDone } : {})} />
    </UiProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  // Nothing is laid out here, so the dialog does not take the focus by itself.
  screen.getByRole('button', { name: 'Done', hidden: true }).focus();
};

test('gives the focus back to what opened it, by Esc and by its buttons', async () => {
  await open();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByText('Question')).toBeNull();
  expect(screen.getByText('Open')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByText('Done'));
  expect(screen.getByText('Open')).toHaveFocus();
});

test('leaves the focus where what came of it has put it', async () => {
  await open(() => screen.getByLabelText('Field').focus());
  await userEvent.click(screen.getByText('Done'));
  expect(screen.getByLabelText('Field')).toHaveFocus();
});

/** A menu that goes as soon as something is chosen. */
function MenuStage() {
  const [shown, setShown] = useState<'menu' | 'dialog' | null>('menu');
  return (
    <>
      <button type="button" id="more">
        More
      </button>
      {shown === 'menu' && (
        <div role="menu" aria-labelledby="more">
          <button type="button" role="menuitem" onClick={() => setShown('dialog')}>
            Ask
          </button>
        </div>
      )}
      {shown === 'dialog' && (
        <Dialog title="Question" onClose={() => setShown(null)}>
          <button type="button">Done</button>
        </Dialog>
      )}
    </>
  );
}

test('opened from a menu, gives the focus to the button of the menu', async () => {
  render(
    <UiProvider language="en" env="test">
      <MenuStage />
    </UiProvider>,
  );
  await userEvent.click(screen.getByText('Ask'));
  screen.getByText('Done').focus();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByText('More')).toHaveFocus();
});
