/** Bytes turned into text in one call; a multiple of 3, so that pieces can be joined, and few enough to be arguments. */
const PIECE = 24_576;

/** RFC 4648 base64 with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += PIECE) pieces.push(btoa(String.fromCharCode(...bytes.subarray(i, i + PIECE))));
  return pieces.join('');
};

/** The only letters that `count` bytes can have in base64, so that one content has one text. */
const lengthOf = (count: number): number => 4 * Math.ceil(count / 3);

/** The bytes of a base64 text of a stated size; null when it is not exactly that in canonical form. */
export const fromBase64 = (text: string, size: number): Uint8Array<ArrayBuffer> | null => {
  if (text.length !== lengthOf(size)) return null;
  let letters: string;
  try {
    letters = atob(text);
  } catch {
    return null;
  }
  // atob ignores stray bits at the end; we do not, or two different texts would be the same file.
  if (letters.length !== size || (size > 0 && btoa(letters.slice(size - (size % 3 || 3))) !== text.slice(-4))) return null;
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i += 1) bytes[i] = letters.charCodeAt(i);
  return bytes;
};
