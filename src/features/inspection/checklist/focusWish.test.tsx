import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { useFocusWish } from './useFocusWish.ts';

beforeAll(() => {
  // jsdom draws nothing and knows no checkVisibility.
  HTMLElement.prototype.checkVisibility ??= () => true;
});

/** A list of lines, and a key for each wish. */
const List = ({ lines }: { readonly lines: readonly string[] }) => {
  const below = useRef<HTMLTableElement>(null);
  const wish = useFocusWish();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of a test
    <table ref={below} onKeyDown={({ key }) => wish(below, `tr[data-criterion="${key}"]`, 'list')}>
      <tbody>
        {lines.map((line) => (
          <tr key={line} data-criterion={line} aria-label={line} tabIndex={-1}>
            <td>{line}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
const line = (name: string) => screen.getByRole('row', { name });

it('gives the focus at once to a line that is there', async () => {
  render(<List lines={['a', 'b']} />);
  line('a').focus();
  await userEvent.keyboard('b');
  expect(line('b')).toHaveFocus();
});

it('has a line let go of the focus before its list gives way, and gives it to the line that comes', async () => {
  const { rerender } = render(<List lines={['a', 'b']} />);
  line('a').focus();
  await userEvent.keyboard('x');
  expect(document.body).toHaveFocus();
  rerender(<List lines={['x', 'y']} />);
  await waitFor(() => expect(line('x')).toHaveFocus());
});
