import { useMemo } from 'react';
import { encode } from 'uqr';
import classes from './Seal.module.css';

interface Props {
  readonly text: string;
  readonly label: string;
}

/** The dark squares, row by row, as one path. */
const pathOf = (data: readonly (readonly boolean[])[]): string =>
  data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');

const pictureOf = (text: string): string => {
  const { size, data } = encode(text, { ecc: 'M', border: 3 });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${pathOf(data)}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

/** A QR code, dark on white in every scheme: cameras read nothing else. A picture, so that it can be copied into the minutes. */
export function QrCode({ text, label }: Props) {
  const source = useMemo(() => pictureOf(text), [text]);
  return <img className={classes.qr} src={source} alt={label} width={148} height={148} />;
}
