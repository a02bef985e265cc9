/** About how wide a letter of 12 px is. Charts are laid out without measuring, so that they look alike on paper and on the screen. */
const LETTER = 6.5;

/** About how wide a text is, in pixels. */
export const widthOf = (text: string): number => text.length * LETTER;

/** A text in lines of at most a width; what does not fit the last one ends in „…“. */
export const wrapped = (text: string, width: number, most: number): readonly string[] => {
  const room = Math.max(3, Math.floor(width / LETTER));
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  const last = shown.at(-1) ?? '';
  if (lines.length > most) shown[most - 1] = `${last.slice(0, room - 1)}…`;
  return shown.map((line) => (line.length > room ? `${line.slice(0, room - 1)}…` : line));
};
