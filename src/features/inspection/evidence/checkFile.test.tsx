import { describe, expect, test } from 'vitest';
import { MAX_BYTES, checkFile } from './checkFile.ts';

const now = Date.UTC(2024, 3, 25, 9);
const png = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(40);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};
const check = async (name: string, type: string, content: BlobPart, lastModified = now) => {
  const checked = await checkFile(new File([content], name, { type, lastModified }), now);
  return checked.ok ? { type: checked.value.bytes.type, taken: checked.value.taken } : checked.error;
};

describe('files that are not taken', () => {
  test('say what is wrong before anything is stored', async () => {
    expect(await check('rong.pdf', 'application/pdf', '')).toEqual({ type: 'empty', name: 'rong.pdf' });
    expect(await check('anh.heic', 'image/heic', 'rubbish')).toEqual({ type: 'heic', name: 'anh.heic' });
    expect(await check('anh', '', '\0\0\0\x18ftypheic')).toEqual({ type: 'heic', name: 'anh' });
    expect(await check('anh.jpg', 'image/jpeg', 'không phải ảnh')).toEqual({ type: 'wrong-type', name: 'anh.jpg' });
    expect(await check('anh.jpg', 'image/jpeg', '%PDF-1.7')).toEqual({ type: 'wrong-type', name: 'anh.jpg' });
    expect(await check('bao-cao.pdf', 'application/pdf', png(1, 1))).toEqual({ type: 'wrong-type', name: 'bao-cao.pdf' });
    expect(await check('to.png', 'image/png', png(10_000, 6000))).toEqual({ type: 'too-many-pixels', name: 'to.png', megapixels: 60 });
    expect(await check('phim.mp4', 'video/mp4', new Uint8Array(MAX_BYTES + 1))).toMatchObject({ type: 'too-large', size: MAX_BYTES + 1 });
  });

  test('are not those whose ending is only another kind of image, nor those of which nothing is known', async () => {
    expect(await check('anh.jpg', 'image/jpeg', png(20, 10))).toMatchObject({ type: 'image/png' });
    expect(await check('bang.xlsx', 'application/vnd.ms-excel', 'PK')).toMatchObject({ type: 'application/vnd.ms-excel' });
    expect(await check('so-do.svg', 'image/svg+xml', '<svg/>')).toMatchObject({ type: 'image/svg+xml' });
    expect(await check('vua-du.png', 'image/png', png(10_000, 5000))).toMatchObject({ type: 'image/png' });
  });

  test('are said to be unreadable where their disk has gone', async () => {
    const gone = new File(['x'], 'usb.txt');
    Object.defineProperty(gone, 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) });
    expect(await checkFile(gone, now)).toEqual({ ok: false, error: { type: 'unreadable', name: 'usb.txt' } });
  });
});

test('the date of a file is kept as such, unless the file was made just now', async () => {
  expect(await check('a.txt', 'text/plain', 'a', Date.UTC(2024, 3, 20, 8))).toMatchObject({ taken: { at: '2024-04-20T08:00:00.000Z', source: 'file' } });
  expect(await check('a.txt', 'text/plain', 'a', now - 5000)).toMatchObject({ taken: null });
});
