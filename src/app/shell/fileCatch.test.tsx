import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router-dom';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { incomingFiles } from '#live/incomingFiles.ts';
import { startI18n } from '../i18n.ts';
import type { PageHandle } from '../pages.ts';
import { FileCatch } from './FileCatch.tsx';

beforeAll(() => startI18n());
afterEach(() => void incomingFiles.take());

function Place() {
  return <p data-testid="place">{useLocation().pathname}</p>;
}

const page = (path: string, name: PageHandle['page']) => ({
  path,
  handle: { page: name } satisfies PageHandle,
  element: (
    <>
      <Place />
      <div data-testid="zone" onDragOver={(event) => event.preventDefault()} onDrop={(event) => event.preventDefault()} />
      <FileCatch />
    </>
  ),
});

const open = (path: string) => {
  const routes = [page('/', 'plans'), page('/import', 'import'), page('/plans/:planId/planning', 'planning'), page('/plans/:planId/exchange', 'exchange')];
  render(<RouterProvider router={createMemoryRouter(routes, { initialEntries: [path] })} />);
};

const json = new File(['{}'], 'kt_ha.skt.json', { type: 'application/json' });
const photo = new File(['x'], 'anh.jpg', { type: 'image/jpeg' });

const carrying = (...files: readonly File[]) => ({
  types: ['Files'],
  files,
  items: files.map(({ type }) => ({ kind: 'file', type })),
  dropEffect: 'none',
});

const waiting = () => incomingFiles.getSnapshot().map(({ name }) => name);
const overlay = () => screen.queryByText('Thả tệp để xem trước');
const place = () => screen.getByTestId('place').textContent;

test('a file that is let go on any page leads to the import, of the round that is open or of any', async () => {
  open('/plans/kt-2024/planning');
  fireEvent.dragOver(window, { dataTransfer: carrying(json) });
  expect(overlay()).toBeVisible();
  await act(async () => fireEvent.drop(window, { dataTransfer: carrying(json, photo) }));
  expect(overlay()).toBeNull();
  expect(place()).toBe('/plans/kt-2024/exchange');
  expect(waiting()).toEqual(['kt_ha.skt.json']);
});

test('where no round is open, the page for rounds that may be new', async () => {
  open('/');
  await act(async () => fireEvent.drop(window, { dataTransfer: carrying(json) }));
  expect(place()).toBe('/import');
});

test('texts, pictures of the page itself and photos lead nowhere, and never away from the app', async () => {
  open('/plans/kt-2024/planning');
  const text = createEvent.dragOver(window, { dataTransfer: { types: ['text/plain'], files: [], items: [] } });
  fireEvent(window, text);
  expect(text.defaultPrevented).toBe(false);
  expect(overlay()).toBeNull();

  fireEvent.dragStart(window);
  fireEvent.dragOver(window, { dataTransfer: carrying(json) });
  expect(overlay()).toBeNull();
  await act(async () => fireEvent.drop(window, { dataTransfer: carrying(json) }));
  fireEvent.dragEnd(window);

  const dataTransfer = carrying(photo);
  fireEvent.dragOver(window, { dataTransfer });
  expect(overlay()).toBeNull();
  const drop = createEvent.drop(window, { dataTransfer });
  await act(async () => fireEvent(window, drop));
  // The browser would leave the app and show the photo.
  expect(drop.defaultPrevented).toBe(true);
  expect([place(), waiting()]).toEqual(['/plans/kt-2024/planning', []]);
});

test('a field that takes files keeps them', async () => {
  open('/plans/kt-2024/planning');
  const zone = screen.getByTestId('zone');
  fireEvent.dragOver(zone, { dataTransfer: carrying(json) });
  expect(overlay()).toBeNull();
  await act(async () => fireEvent.drop(zone, { dataTransfer: carrying(json) }));
  expect([place(), waiting()]).toEqual(['/plans/kt-2024/planning', []]);
});

test('on the pages that import any file is taken, so that they can say what is wrong with it; pasted ones too', async () => {
  open('/plans/kt-2024/exchange');
  await act(async () => fireEvent.drop(window, { dataTransfer: carrying(photo) }));
  await act(async () => fireEvent.paste(window, { clipboardData: carrying(json) }));
  expect(waiting()).toEqual(['anh.jpg', 'kt_ha.skt.json']);
  expect(place()).toBe('/plans/kt-2024/exchange');
});
