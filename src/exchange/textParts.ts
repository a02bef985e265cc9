/** Letters that are handed to the browser at a time, so that a large file never lies in memory as one text. */
const PART = 2_000_000;

/** A text that grows, piece by piece, into a Blob. */
export interface TextParts {
  readonly add: (text: string) => void;
  /** Text that lies in a Blob already. */
  readonly addBlob: (blob: Blob) => void;
  readonly end: (mediaType: string) => Blob;
}

/** Begins a text. */
export const createTextParts = (): TextParts => {
  const parts: Blob[] = [];
  let pending: string[] = [];
  let letters = 0;
  const flush = (): void => {
    if (pending.length > 0) parts.push(new Blob(pending));
    pending = [];
    letters = 0;
  };
  return {
    add: (text) => {
      pending.push(text);
      letters += text.length;
      if (letters >= PART) flush();
    },
    addBlob: (blob) => {
      flush();
      parts.push(blob);
    },
    end: (mediaType) => {
      flush();
      return new Blob(parts, { type: mediaType });
    },
  };
};
