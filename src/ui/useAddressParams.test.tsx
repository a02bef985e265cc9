import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RouterProvider, createMemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { useAddressParams } from './useAddressParams.ts';

const set = (name: string, value: string) => (before: URLSearchParams) => {
  before.set(name, value);
  return before;
};

function List() {
  const [params, change] = useAddressParams();
  const both = () => {
    change((before) => {
      before.delete('state');
      return before;
    });
    change(set('q', 'văn phòng'));
  };
  return (
    <>
      <p>{params.toString()}</p>
      <button type="button" onClick={both}>both</button>
      <button type="button" onClick={() => change(set('item', '1.1'))}>line</button>
    </>
  );
}

/** The list in an app that may lie in a folder of its server, and a page whose file comes when `arrive` is called. */
const open = () => {
  let arrive: () => void = () => undefined;
  const file = new Promise<void>((resolve) => (arrive = resolve));
  const routes = [
    { path: 'list', element: <List /> },
    { path: 'other', lazy: () => file.then(() => ({ Component: () => <h1>Other</h1> })) },
  ];
  const router = createMemoryRouter(routes, { basename: '/skt', initialEntries: ['/skt/list?state=open'] });
  render(<RouterProvider router={router} />);
  return { router, arrive };
};

test('of two changes in a row both hold', async () => {
  const { router } = open();
  await userEvent.click(screen.getByRole('button', { name: 'both' }));
  await waitFor(() => expect(router.state.location.search).toBe('?q=v%C4%83n+ph%C3%B2ng'));
});

test('a change that comes while somebody is on his way to another page does not take him back', async () => {
  const { router, arrive } = open();
  act(() => void router.navigate('/other'));
  await userEvent.click(screen.getByRole('button', { name: 'line' }));
  arrive();
  expect(await screen.findByRole('heading', { name: 'Other' })).toBeVisible();
  await act(() => router.navigate(-1));
  expect(screen.getByText('state=open')).toBeVisible();
});
