import { createContext } from 'react';

/** Says something to screen readers only; a list provides the place from which it is read. */
export const AnnounceContext = createContext<(text: string) => void>(() => {});
