const two = (value: number): string => String(value).padStart(2, '0');

/** A length of time as hours and minutes, with seconds where asked: 2:05, 2:05:09. */
export const lengthOfTime = (ms: number, withSeconds = false): string => {
  const seconds = Math.floor(ms / 1000);
  const text = `${String(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return withSeconds ? `${text}:${two(seconds % 60)}` : text;
};

/** The time of day of a moment on this laptop's clock: 08:15. */
export const timeOfDay = (moment: string | number): string => {
  const date = new Date(moment);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
};
