import { createContext, use } from 'react';

/** Whether the fields below are for reading only; filled by the page that knows why, and says so. */
export const ReadOnlyContext = createContext(false);

/** Whether fields and buttons here may not write. */
export const useReadOnly = (): boolean => use(ReadOnlyContext);
