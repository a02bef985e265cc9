/** How long a place stays marked, milliseconds. */
const MARKED_FOR = 2500;

/** Brings a part of the document into view and marks it for a while. */
export const showPiece = (frame: HTMLElement | null, key: string): void => {
  const piece = [...(frame?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find((element) => element.dataset['key'] === key);
  if (!piece) return;
  piece.scrollIntoView({ block: 'center', inline: 'nearest' });
  piece.dataset['shown'] = 'true';
  setTimeout(() => delete piece.dataset['shown'], MARKED_FOR);
};
