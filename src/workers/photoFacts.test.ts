import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { photoFacts } from './photoFacts.ts';

const text = (words: string): number[] => Array.from(words, (letter) => letter.charCodeAt(0));
const of = (...parts: readonly (number | string)[]): Uint8Array => new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? text(part) : [part])));

const u16 = (value: number, little: boolean): number[] => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
const u32 = (value: number, little: boolean): number[] => (little ? [...u16(value & 65_535, true), ...u16(value >>> 16, true)] : [...u16(value >>> 16, false), ...u16(value & 65_535, false)]);

/** An EXIF block with one directory that names the second, in which the date stands, and perhaps the zone. */
const exif = (date: string, zone: string | null, little: boolean): number[] => {
  const entry = (tag: number, type: number, count: number, value: number) => [...u16(tag, little), ...u16(type, little), ...u32(count, little), ...u32(value, little)];
  const count = zone === null ? 1 : 2;
  const dateAt = 26 + 2 + count * 12 + 4;
  return [
    ...text(little ? 'II' : 'MM'),
    ...u16(42, little),
    ...u32(8, little),
    ...u16(1, little),
    ...entry(0x8769, 4, 1, 26),
    ...u32(0, little),
    ...u16(count, little),
    ...entry(0x9003, 2, 20, dateAt),
    ...(zone === null ? [] : entry(0x9011, 2, 7, dateAt + 20)),
    ...u32(0, little),
    ...text(`${date}\0`),
    ...(zone === null ? [] : text(`${zone}\0`)),
  ];
};

const segment = (marker: number, content: readonly number[]): number[] => [0xff, marker, ...u16(content.length + 2, false), ...content];

const jpeg = (...segments: readonly number[][]): Uint8Array => new Uint8Array([0xff, 0xd8, ...segments.flat()]);
const frame = (width: number, height: number) => segment(0xc0, [8, ...u16(height, false), ...u16(width, false), 3, 0, 0, 0, 0, 0, 0]);

describe('what the header of a photo says', () => {
  test.each([true, false])('a JPEG: its size, and when the camera took it (little endian: %s)', (little) => {
    const file = jpeg(segment(0xe0, text('JFIF\0')), segment(0xe1, [...text('Exif\0\0'), ...exif('2024:04:25 08:30:05', '+07:00', little)]), frame(4000, 3000));
    expect(photoFacts(file)).toEqual({ mediaType: 'image/jpeg', size: { width: 4000, height: 3000 }, takenAt: '2024-04-25T01:30:05.000Z' });
  });

  test('without a zone the time is read by the clock of this laptop', () => {
    const file = jpeg(segment(0xe1, [...text('Exif\0\0'), ...exif('2024:04:25 08:30:05', null, true)]), frame(10, 10));
    expect(photoFacts(file).takenAt).toBe(new Date(2024, 3, 25, 8, 30, 5).toISOString());
  });

  test('a date that is none, as of cameras without a clock, is no date', () => {
    for (const date of ['0000:00:00 00:00:00', '    :  :     :  :  ', '2024-04-25 08:30:05']) {
      expect(photoFacts(jpeg(segment(0xe1, [...text('Exif\0\0'), ...exif(date, null, true)]), frame(10, 10))).takenAt).toBeNull();
    }
  });

  test('PNG, GIF, BMP and the three kinds of WebP', () => {
    const sizeOf = (file: Uint8Array) => [photoFacts(file).mediaType, photoFacts(file).size?.width, photoFacts(file).size?.height];
    expect(sizeOf(of('\x89PNG\r\n\x1a\n', 0, 0, 0, 13, 'IHDR', ...u32(9000, false), ...u32(7000, false)))).toEqual(['image/png', 9000, 7000]);
    expect(sizeOf(of('GIF89a', ...u16(320, true), ...u16(200, true)))).toEqual(['image/gif', 320, 200]);
    expect(sizeOf(of('BM', ...u32(0, true), ...u32(0, true), ...u32(54, true), ...u32(40, true), ...u32(640, true), ...u32(-480 >>> 0, true)))).toEqual(['image/bmp', 640, 480]);
    expect(sizeOf(of('RIFF', 0, 0, 0, 0, 'WEBPVP8X', 0, 0, 0, 0, 0, 0, 0, 0, 0x0f, 0x27, 0, 0xe7, 0x03, 0))).toEqual(['image/webp', 10_000, 1000]);
    expect(sizeOf(of('RIFF', 0, 0, 0, 0, 'WEBPVP8 ', 0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, ...u16(1024, true), ...u16(768, true)))).toEqual(['image/webp', 1024, 768]);
    expect(sizeOf(of('RIFF', 0, 0, 0, 0, 'WEBPVP8L', 0, 0, 0, 0, 0x2f, ...u32((767 << 14) | 1023, true)))).toEqual(['image/webp', 1024, 768]);
  });

  test('what it is, whatever its name says', () => {
    expect(photoFacts(of(0, 0, 0, 24, 'ftypheic')).mediaType).toBe('image/heic');
    expect(photoFacts(of(0, 0, 0, 24, 'ftypavif')).mediaType).toBe('image/avif');
    expect(photoFacts(of(0, 0, 0, 24, 'ftypmp42')).mediaType).toBeNull();
    expect(photoFacts(of('\n%PDF-1.7')).mediaType).toBe('application/pdf');
    expect(photoFacts(of('MZ rubbish')).mediaType).toBeNull();
    expect(photoFacts(of()).mediaType).toBeNull();
  });

  test('a header cut off anywhere, or spoilt anywhere, never throws', () => {
    const whole = jpeg(segment(0xe1, [...text('Exif\0\0'), ...exif('2024:04:25 08:30:05', '+07:00', true)]), frame(40, 30));
    const starts = [whole, of('\x89PNG\r\n\x1a\n', 0, 0, 0, 13, 'IHDR'), of('RIFF', 0, 0, 0, 0, 'WEBPVP8X'), of('BM'), of('GIF89a')];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.nat(200), fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 }), (start, length, spoilt) => {
        const file = start.slice(0, length);
        for (const [at, value] of spoilt) if (at < file.length) file[at] = value;
        photoFacts(file);
      }),
      { numRuns: 2000 },
    );
  });
});
