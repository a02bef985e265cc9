import { MomentSchema, type Moment } from '#domain/schema/field.ts';
import type { PixelSize } from './imageFit.ts';

/** What the beginning of a file says of itself, without decoding it. */
export interface PhotoFacts {
  /** The media type that the first bytes tell; null where they tell none that is known here. */
  readonly mediaType: string | null;
  /** Null where the header does not say, or has no place for it. */
  readonly size: PixelSize | null;
  /** When the camera took it, by the camera's clock (EXIF DateTimeOriginal). */
  readonly takenAt: Moment | null;
}

/** Bytes of a file that hold its header: cameras put previews of some dozen kilobytes before the size. */
export const HEADER_BYTES = 256_000;

const ascii = (bytes: DataView, at: number, length: number): string =>
  at < 0 || at + length > bytes.byteLength ? '' : String.fromCharCode(...new Uint8Array(bytes.buffer, bytes.byteOffset + at, length));

/** Brands of HEIF files in the box at the start (ISO/IEC 23008-12). */
const heifBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

const mediaTypeOf = (bytes: DataView): string | null => {
  if (bytes.byteLength >= 3 && bytes.getUint8(0) === 0xff && bytes.getUint8(1) === 0xd8 && bytes.getUint8(2) === 0xff) return 'image/jpeg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 4) === 'ftyp') {
    const brand = ascii(bytes, 8, 4);
    return brand === 'avif' || brand === 'avis' ? 'image/avif' : heifBrands.has(brand) ? 'image/heic' : null;
  }
  if (ascii(bytes, 0, 2) === 'BM') return 'image/bmp';
  return ascii(bytes, 0, Math.min(1024, bytes.byteLength)).includes('%PDF-') ? 'application/pdf' : null;
};

/** The two little-endian bytes of a length that lies three bytes wide in WebP. */
const uint24 = (bytes: DataView, at: number): number => bytes.getUint16(at, true) + bytes.getUint8(at + 2) * 65_536;

const webpSize = (bytes: DataView): PixelSize | null => {
  switch (ascii(bytes, 12, 4)) {
    case 'VP8X':
      return { width: uint24(bytes, 24) + 1, height: uint24(bytes, 27) + 1 };
    case 'VP8 ':
      return { width: bytes.getUint16(26, true) % 16_384, height: bytes.getUint16(28, true) % 16_384 };
    case 'VP8L': {
      const packed = bytes.getUint32(21, true);
      return { width: (packed % 16_384) + 1, height: (Math.floor(packed / 16_384) % 16_384) + 1 };
    }
    default:
      return null;
  }
};

const [DATE_TAKEN, ZONE_TAKEN, EXIF_PART] = [0x9003, 0x9011, 0x8769];

/** „2024:04:25 08:30:00“ and perhaps „+07:00“; without a zone it is read by this laptop's, where the photo was taken too. */
const momentOf = (date: string, zone: string): Moment | null => {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(date);
  if (!parts) return null;
  const time = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${/^[+-]\d\d:\d\d$/.test(zone) ? zone : ''}`);
  return Number.isNaN(time.getTime()) ? null : MomentSchema.parse(time.toISOString());
};

/** Reads the entries of one directory of an EXIF block: the text of a tag, or the place of another directory. */
const readDirectory = (tiff: DataView, at: number, little: boolean): ReadonlyMap<number, { readonly count: number; readonly value: number; readonly place: number }> => {
  const entries = new Map<number, { count: number; value: number; place: number }>();
  const count = tiff.getUint16(at, little);
  for (let no = 0; no < count; no += 1) {
    const entry = at + 2 + no * 12;
    const length = tiff.getUint32(entry + 4, little);
    const value = tiff.getUint32(entry + 8, little);
    entries.set(tiff.getUint16(entry, little), { count: length, value, place: length > 4 ? value : entry + 8 });
  }
  return entries;
};

const takenAtOf = (tiff: DataView): Moment | null => {
  const order = ascii(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return null;
  const little = order === 'II';
  const exif = readDirectory(tiff, tiff.getUint32(4, little), little).get(EXIF_PART);
  if (!exif) return null;
  const entries = readDirectory(tiff, exif.value, little);
  const text = (tag: number): string => {
    const entry = entries.get(tag);
    return entry ? ascii(tiff, entry.place, Math.min(entry.count, 40)).replace(/\0.*$/s, '').trim() : '';
  };
  return momentOf(text(DATE_TAKEN), text(ZONE_TAKEN));
};

/** Markers of JPEG that begin a frame, and so tell the size: C0 to CF without the tables among them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const jpegFacts = (bytes: DataView): Pick<PhotoFacts, 'size' | 'takenAt'> => {
  let takenAt: Moment | null = null;
  for (let at = 2; at + 9 < bytes.byteLength && bytes.getUint8(at) === 0xff; ) {
    const marker = bytes.getUint8(at + 1);
    const length = bytes.getUint16(at + 2);
    if (isFrame(marker)) return { size: { width: bytes.getUint16(at + 7), height: bytes.getUint16(at + 5) }, takenAt };
    if (marker === 0xe1 && ascii(bytes, at + 4, 6) === 'Exif\0\0') {
      takenAt ??= softly(() => takenAtOf(new DataView(bytes.buffer, bytes.byteOffset + at + 10, Math.min(length - 8, bytes.byteLength - at - 10))));
    }
    at += 2 + length;
  }
  return { size: null, takenAt };
};

/** A header that breaks off or points beside itself says nothing; the photo may be sound all the same. */
const softly = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const sizeOf = (mediaType: string, bytes: DataView): PixelSize | null => {
  switch (mediaType) {
    case 'image/png':
      return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
    case 'image/gif':
      return { width: bytes.getUint16(6, true), height: bytes.getUint16(8, true) };
    case 'image/bmp':
      return { width: bytes.getUint32(18, true), height: Math.abs(bytes.getInt32(22, true)) };
    case 'image/webp':
      return webpSize(bytes);
    default:
      return null;
  }
};

/** PURE. Reads what the first bytes of a file say of it. @param header up to `HEADER_BYTES` of it */
export const photoFacts = (header: Uint8Array): PhotoFacts => {
  const bytes = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === 'image/jpeg') return { mediaType, ...jpegFacts(bytes) };
  return { mediaType, size: mediaType === null ? null : softly(() => sizeOf(mediaType, bytes)), takenAt: null };
};
