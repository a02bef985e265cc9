import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AutosaveText } from './AutosaveText.tsx';
import { AutosaveTextarea } from './AutosaveTextarea.tsx';
import { flushDrafts } from './flushDrafts.ts';
import { IDLE_MS } from './useAutosave.ts';

type Commit = (value: string, basis: string) => unknown;

interface FieldProps {
  readonly value: string;
  readonly basis: string;
  readonly onCommit: Commit;
  readonly multiline?: boolean;
  readonly of?: string;
}

const Field = ({ value, basis, onCommit, of, multiline = false }: FieldProps) => {
  const staying = multiline ? { of } : {};
  const Kind = multiline ? AutosaveTextarea<string> : AutosaveText<string>;
  return (
    <MantineProvider env="test">
      <Kind label="Tên" {...{ value, basis, onCommit }} {...staying} changedElsewhereLabel="Đã đổi nơi khác" failedLabel="Chưa lưu được" />
    </MantineProvider>
  );
};

const show = (props: Partial<FieldProps> = {}) => {
  const onCommit = vi.fn<Commit>();
  const first: FieldProps = { value: 'cũ', basis: 'h1', onCommit, ...props };
  const view = render(<Field {...first} />);
  return {
    onCommit,
    field: screen.getByLabelText<HTMLInputElement>('Tên'),
    /** The store says something new. */
    store: (value: string, basis: string) => view.rerender(<Field {...first} value={value} basis={basis} />),
    /** The field stays, what it shows is of something else now. */
    turnTo: (other: Partial<FieldProps>) => view.rerender(<Field {...first} {...other} />),
    leavePage: () => view.unmount(),
  };
};

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const pause = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a field that stays while what it is of changes', () => {
  const other = { of: 'b', value: 'của b', basis: 'b1' };

  it('gives what was typed to what it was typed on, with its basis, and shows the other one', async () => {
    const { field, onCommit, turnTo } = show({ of: 'a', multiline: true });
    const ofOther = vi.fn<Commit>();
    field.focus();
    type(field, 'gõ ở a');
    turnTo({ ...other, onCommit: ofOther });
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('gõ ở a', 'h1');
    expect(field).toHaveValue('của b');
    await pause(IDLE_MS);
    fireEvent.blur(field);
    expect(ofOther).not.toHaveBeenCalled();
    expect(onCommit).toHaveBeenCalledTimes(1);
  });

  it('does so for a word that an input method was still composing', () => {
    const { field, onCommit, turnTo } = show({ of: 'a', multiline: true });
    fireEvent.compositionStart(field);
    type(field, 'tiếng Việ');
    turnTo(other);
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('tiếng Việ', 'h1');
  });

  it('begins anew: what is typed next is compared with what stands there, under its name', () => {
    const { field, onCommit, turnTo } = show({ of: 'a', multiline: true });
    type(field, 'một');
    const ofOther = vi.fn<Commit>();
    turnTo({ ...other, onCommit: ofOther });
    type(field, 'hai');
    fireEvent.blur(field);
    expect(ofOther).toHaveBeenCalledExactlyOnceWith('hai', 'b1');
    expect(onCommit).toHaveBeenCalledTimes(1);
  });

  it('says nothing at the other one about a text that could not be written', async () => {
    let refuse: (answer: boolean) => void = () => undefined;
    const { field, turnTo } = show({ of: 'a', multiline: true, onCommit: () => new Promise<boolean>((answer) => (refuse = answer)) });
    type(field, 'mới');
    fireEvent.blur(field);
    turnTo(other);
    await act(async () => refuse(false));
    expect(screen.queryByText('Chưa lưu được')).toBeNull();
    expect(field).toHaveValue('của b');
  });

  it('shows the stored value where the draft before it was sent and has not arrived', () => {
    const { field, turnTo } = show({ of: 'a', multiline: true });
    type(field, 'mới');
    fireEvent.blur(field);
    turnTo(other);
    expect(field).toHaveValue('của b');
  });
});

describe('when a field saves itself', () => {
  it('does so when it is left, with the basis that was on screen when editing began', () => {
    const { field, onCommit, store } = show();
    fireEvent.focus(field);
    type(field, 'mới');
    store('của người khác', 'h2');
    fireEvent.blur(field);
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('mới', 'h1');
  });

  it('does so on Enter in a single line', () => {
    const { field, onCommit } = show();
    type(field, 'mới');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('mới', 'h1');
  });

  it('takes Enter as a new line in running text, and Ctrl+Enter as the end', () => {
    const { field, onCommit } = show({ multiline: true });
    type(field, 'mới');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onCommit).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('mới', 'h1');
  });

  it('does so on Ctrl+S and keeps the browser from saving the page', () => {
    const { field, onCommit } = show();
    type(field, 'mới');
    const allowed = fireEvent.keyDown(field, { key: 's', ctrlKey: true });
    expect(allowed).toBe(false);
    expect(onCommit).toHaveBeenCalledOnce();
  });

  it('does so after two idle seconds, counted from the last keystroke', async () => {
    const { field, onCommit } = show();
    type(field, 'm');
    await pause(IDLE_MS - 1);
    type(field, 'mới');
    await pause(IDLE_MS - 1);
    expect(onCommit).not.toHaveBeenCalled();
    await pause(1);
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('mới', 'h1');
  });

  it('does so when the page is hidden and when it goes', () => {
    const { field, onCommit } = show();
    type(field, 'một');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    fireEvent(document, new Event('visibilitychange'));
    expect(onCommit).toHaveBeenLastCalledWith('một', 'h1');
    type(field, 'hai');
    fireEvent(window, new Event('pagehide'));
    expect(onCommit).toHaveBeenLastCalledWith('hai', 'h1');
    expect(onCommit).toHaveBeenCalledTimes(2);
  });

  it('does so when the field goes away', () => {
    const { field, onCommit, leavePage } = show();
    type(field, 'mới');
    leavePage();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('mới', 'h1');
  });

  it('does so when the app asks for all drafts', () => {
    const { field, onCommit } = show();
    type(field, 'mới');
    act(() => flushDrafts());
    expect(onCommit).toHaveBeenCalledOnce();
  });

  it('does nothing when nothing was changed, or the change was taken back', async () => {
    const { field, onCommit, leavePage } = show();
    fireEvent.focus(field);
    fireEvent.blur(field);
    type(field, 'mới');
    type(field, 'cũ');
    await pause(IDLE_MS);
    leavePage();
    expect(onCommit).not.toHaveBeenCalled();
  });
});

describe('while an input method is composing', () => {
  it('never writes, neither by Enter nor by waiting, until the word is whole', async () => {
    const { field, onCommit } = show();
    fireEvent.focus(field);
    fireEvent.compositionStart(field);
    type(field, 'tie');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    await pause(IDLE_MS * 3);
    act(() => flushDrafts());
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    fireEvent(document, new Event('visibilitychange'));
    expect(onCommit).not.toHaveBeenCalled();
    type(field, 'tiếng');
    fireEvent.compositionEnd(field);
    await pause(IDLE_MS);
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('tiếng', 'h1');
  });

  it('keeps the draft when the store moves', () => {
    const { field, store } = show();
    fireEvent.focus(field);
    fireEvent.compositionStart(field);
    type(field, 'tie');
    store('của người khác', 'h2');
    expect(field.value).toBe('tie');
  });

  it('loses nothing when the field goes away in the middle of a word', () => {
    const { field, onCommit, leavePage } = show();
    fireEvent.compositionStart(field);
    type(field, 'tiế');
    leavePage();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('tiế', 'h1');
  });
});

describe('what the field shows', () => {
  it('follows the store while nobody types', () => {
    const { field, store } = show();
    store('mới hơn', 'h2');
    expect(field.value).toBe('mới hơn');
  });

  it('keeps a draft over a foreign change and says so', () => {
    const { field, store } = show();
    fireEvent.focus(field);
    type(field, 'của tôi');
    store('của người khác', 'h2');
    expect(field.value).toBe('của tôi');
    expect(screen.getByText('Đã đổi nơi khác')).toBeInTheDocument();
  });

  it('does not take its own text coming back for a foreign change', async () => {
    const { field, store } = show();
    fireEvent.focus(field);
    type(field, 'một ');
    await pause(IDLE_MS);
    type(field, 'một hai');
    store('một', 'h2');
    expect(field.value).toBe('một hai');
    expect(screen.queryByText('Đã đổi nơi khác')).toBeNull();
  });

  it('does not take away a trailing space while somebody pauses', async () => {
    const { field, store } = show();
    fireEvent.focus(field);
    type(field, 'một ');
    await pause(IDLE_MS);
    store('một', 'h2');
    expect(field.value).toBe('một ');
    fireEvent.blur(field);
    expect(field.value).toBe('một');
  });

  it('shows what was sent until the store follows, without a flash of the old value', () => {
    const { field, store } = show();
    fireEvent.focus(field);
    type(field, 'mới');
    fireEvent.blur(field);
    expect(field.value).toBe('mới');
    store('mới', 'h2');
    expect(field.value).toBe('mới');
    store('mới hơn nữa', 'h3');
    expect(field.value).toBe('mới hơn nữa');
  });

  it('keeps what was sent last when what was sent before it reaches the store late', () => {
    const { field, store } = show();
    for (const text of ['một', 'hai', 'ba']) {
      fireEvent.focus(field);
      type(field, text);
      fireEvent.blur(field);
    }
    store('một', 'h2');
    expect(field).toHaveValue('ba');
    store('hai', 'h3');
    expect(field).toHaveValue('ba');
    store('ba', 'h4');
    expect(field).toHaveValue('ba');
    store('một', 'h5');
    expect(field).toHaveValue('một');
  });

  it('follows an undo that reaches the screen together with what it takes back', () => {
    const { field, store } = show();
    field.focus();
    type(field, 'mới');
    fireEvent.keyDown(field, { key: 's', ctrlKey: true });
    expect(field).toHaveValue('mới');
    // Written and taken back before the page was drawn again: the value is the old one, its name is not.
    store('cũ', 'h3');
    expect(field).toHaveValue('cũ');
  });

  it('hands the newer basis to the next edit', () => {
    const { field, onCommit, store } = show();
    type(field, 'một');
    fireEvent.blur(field);
    store('một', 'h2');
    type(field, 'hai');
    fireEvent.blur(field);
    expect(onCommit).toHaveBeenLastCalledWith('hai', 'h2');
  });

  it('writes a return to the old value although the store has not followed yet', () => {
    const { field, onCommit } = show();
    type(field, 'mới');
    fireEvent.blur(field);
    type(field, 'cũ');
    fireEvent.blur(field);
    expect(onCommit).toHaveBeenLastCalledWith('cũ', 'h1');
  });
});

describe('when it could not be written', () => {
  it.each([
    ['refused', () => Promise.resolve({ ok: false })],
    ['rejected', () => Promise.reject(new Error('quota'))],
    [
      'thrown',
      () => {
        throw new Error('quota');
      },
    ],
  ])('keeps the text, says so, and sends it again with the same basis (%s)', async (_name, answer) => {
    const onCommit = vi.fn<Commit>(answer);
    const { field } = show({ onCommit });
    type(field, 'mới');
    fireEvent.blur(field);
    await pause(0);
    expect(field.value).toBe('mới');
    expect(screen.getByRole('alert')).toHaveTextContent('Chưa lưu được');
    fireEvent.keyDown(field, { key: 's', ctrlKey: true });
    await pause(0);
    expect(onCommit.mock.calls).toEqual([
      ['mới', 'h1'],
      ['mới', 'h1'],
    ]);
  });
});
