const encoder = new TextEncoder();

let scratch = new Uint8Array(1 << 14);

/**
 * The UTF-8 bytes of a text, in a buffer that the next call writes over: use them at once, or `.slice()` them.
 * Half the time of `encode`, which asks for memory of its own for each of tens of thousands of short texts.
 */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => {
  // A UTF-16 code unit becomes three bytes at most.
  if (text.length * 3 > scratch.length) scratch = new Uint8Array(text.length * 3);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
};
