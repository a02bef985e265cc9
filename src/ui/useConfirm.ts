import { createContext, use } from 'react';
import type { ReactNode } from 'react';

/** What is asked before something that is hard to take back. */
export interface ConfirmQuestion {
  readonly title: string;
  /** What will happen, and to what. */
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** Red button, and the focus starts on „cancel“. */
  readonly danger?: boolean;
}

/** Filled by `ConfirmProvider`. */
export const ConfirmContext = createContext<((question: ConfirmQuestion) => Promise<boolean>) | null>(null);

/** @returns a function that asks and answers true for yes; Esc and a click outside mean no. */
export function useConfirm(): (question: ConfirmQuestion) => Promise<boolean> {
  const ask = use(ConfirmContext);
  if (ask === null) throw new Error('useConfirm needs ConfirmProvider above it');
  return ask;
}
