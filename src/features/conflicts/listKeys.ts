import type { KeyboardEvent } from 'react';

/** Arrow keys on the line of a conflict go to the next or the one before, X marks it. Fields and buttons keep their keys. */
export const moveAmong = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, currentTarget: list } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const card = target.closest<HTMLElement>('[data-conflict]');
  if (!card || (target !== card && target.dataset['opener'] === undefined)) return;
  if (event.key === 'x') {
    card.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    event.preventDefault();
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const cards = [...list.querySelectorAll<HTMLElement>('[data-conflict]')];
  cards[cards.indexOf(card) + step]?.querySelector<HTMLElement>('[data-opener]')?.focus();
  event.preventDefault();
};
