import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { liveOptions } from '#live/liveOptions.ts';
import { acceptedKeys, ownSigningKey } from '#storage/reads/identity.ts';
import { UiProvider } from '#ui/UiProvider.tsx';

/** What the store would say of keys: none accepted, none of our own. */
const client = new QueryClient();
client.setQueryData(liveOptions(acceptedKeys()).queryKey, []);
client.setQueryData(liveOptions(ownSigningKey()).queryKey, null);

/** Renders parts of the exchange pages as the app would. */
export const show = (children: ReactNode) =>
  render(children, {
    wrapper: ({ children }) => (
      <UiProvider language="vi" env="test">
        <QueryClientProvider client={client}>
          <MemoryRouter>{children}</MemoryRouter>
        </QueryClientProvider>
      </UiProvider>
    ),
  });
