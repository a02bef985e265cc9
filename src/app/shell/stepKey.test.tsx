import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { UiProvider } from '#ui/UiProvider.tsx';
import { useUndoKeys } from './useUndoKeys.ts';

type Take = (direction: 'undo' | 'redo') => void;

/** A page with the keys, a field that saves itself, a search field, a button and a dialog. */
function Page({ take, has }: { readonly take: Take; readonly has: boolean }) {
  const [stored, setStored] = useState('A');
  useUndoKeys(() => has, take);
  return (
    <UiProvider language="vi" env="test">
      <AutosaveText label="Tên" value={stored} basis={null} onCommit={setStored} />
      <input aria-label="Tìm" type="search" />
      <input aria-label="Chọn" type="checkbox" />
      <button type="button">Nút</button>
      <button type="button" onClick={() => setStored('B')}>
        Từ nơi khác
      </button>
      <dialog open aria-modal="true">
        <button type="button">Trả lời</button>
      </dialog>
    </UiProvider>
  );
}

const open = (has = true) => {
  const take = vi.fn<Take>();
  render(<Page take={take} has={has} />);
  return { take, user: userEvent.setup(), field: screen.getByRole('textbox', { name: 'Tên' }), search: screen.getByRole('searchbox') };
};

test('outside of fields the keys take steps, three ways', async () => {
  const { take, user } = open();
  await user.click(screen.getByRole('button', { name: 'Nút' }));
  await user.keyboard('{Control>}z{/Control}{Control>}y{/Control}{Control>}{Shift>}Z{/Shift}{/Control}');
  await user.click(screen.getByRole('checkbox'));
  await user.keyboard('{Control>}z{/Control}');
  expect(take.mock.calls).toEqual([['undo'], ['redo'], ['redo'], ['undo']]);
});

test('plain letters and other chords are nobody’s', async () => {
  const { take, user } = open();
  await user.click(screen.getByRole('button', { name: 'Nút' }));
  await user.keyboard('zy{Control>}{Alt>}z{/Alt}{/Control}{Control>}s{/Control}');
  expect(take).not.toHaveBeenCalled();
});

test('a draft is the browser’s to take back; once it is stored, the step is the app’s', async () => {
  const { take, user, field } = open();
  await user.click(field);
  await user.keyboard('B{Control>}z{/Control}');
  expect(take).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(field).toHaveAttribute('data-draft', 'stored');
  await user.keyboard('{Control>}z{/Control}');
  expect(take).toHaveBeenCalledExactlyOnceWith('undo');
});

test('a draft that is back at what is stored leaves the keys to the app', async () => {
  const { take, user, field } = open();
  await user.click(field);
  await user.keyboard('B{Backspace}{Control>}z{/Control}');
  expect(take).toHaveBeenCalledExactlyOnceWith('undo');
});

test('another field is compared with what it showed when the focus came', async () => {
  const { take, user, search } = open();
  await user.click(search);
  await user.keyboard('{Control>}z{/Control}');
  expect(take).toHaveBeenCalledTimes(1);
  await user.keyboard('abc{Control>}z{/Control}');
  expect(take).toHaveBeenCalledTimes(1);
});

test('with no step to take a field keeps its keys', async () => {
  const { take, user, field } = open(false);
  await user.click(field);
  await user.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
  expect(take).not.toHaveBeenCalled();
});

test('while an input method composes, and under a question, the keys are dead', async () => {
  const { take, user, field } = open();
  const press = (target: Element, init: KeyboardEventInit) => target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true, ...init }));
  press(field, { isComposing: true });
  press(field, { keyCode: 229 });
  await user.click(screen.getByRole('button', { name: 'Trả lời' }));
  await user.keyboard('{Control>}z{/Control}');
  expect(take).not.toHaveBeenCalled();
  press(field, {});
  expect(take).toHaveBeenCalledTimes(1);
});

test('a field that is still in focus shows what an undo has brought back', async () => {
  function Field() {
    const [stored, setStored] = useState('A');
    return (
      <UiProvider language="vi" env="test">
        <AutosaveText label="Tên" value={stored} basis={null} onCommit={setStored} />
        {/* Pressed without taking the focus away, as a key would. */}
        <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => setStored('A')}>
          Hoàn tác
        </button>
      </UiProvider>
    );
  }
  render(<Field />);
  const user = userEvent.setup();
  const field = screen.getByRole('textbox');
  await user.click(field);
  await user.keyboard('B{Enter}');
  expect(field).toHaveValue('AB');
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(field).toHaveFocus();
  expect(field).toHaveValue('A');
});
