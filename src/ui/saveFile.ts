/** How long a download may take to begin, milliseconds; its address is let go afterwards. */
const BEGINS_WITHIN = 60_000;

/** Hands bytes to the browser as a download. */
export const saveFile = (bytes: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGINS_WITHIN);
};
