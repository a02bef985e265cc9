import { zipSync, strToU8, type Zippable } from 'fflate';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashBytes } from '#domain/hash.ts';
import type { Bundle } from '#exchange/bundle.ts';
import { openContainer, packContainer } from '#exchange/container.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import type { BundleFault } from '#exchange/fault.ts';
import type { Result } from '#domain/result.ts';
import { contentsOf, made, photoBytes, sampleLog, samplePhoto, said } from './sample.ts';

const { now } = made;
const passphrase = 'bốn con trâu ăn cỏ';
const photoPath = `blobs/${samplePhoto(true).hash}`;

const packed = async (zip: boolean, secret: string | null = null): Promise<Blob> =>
  packContainer(await encodeBundle(contentsOf(sampleLog(), [samplePhoto(true)]), { ...made, zip }), { zip, passphrase: secret, now });

const opened = async (file: Blob, secret?: string): Promise<Result<Bundle, BundleFault>> => {
  const container = await openContainer(file, secret === undefined ? {} : { passphrase: secret });
  return container.ok ? decodeBundle(container.value.json, { blobs: container.value.blobs }) : container;
};

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());
const faultOf = async (file: Blob | Uint8Array<ArrayBuffer>, secret?: string): Promise<BundleFault> => {
  const result = await opened(file instanceof Blob ? file : new Blob([file]), secret);
  if (result.ok) throw new Error('accepted');
  return result.error;
};
const bundleOf = async (file: Blob, secret?: string): Promise<Bundle> => {
  const result = await opened(file, secret);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** A zip with contents of the test's own, made by the library and not by us. */
const zipOf = (files: Zippable): Blob => new Blob([zipSync(files).slice()]);

let json: Uint8Array<ArrayBuffer>;
let zip: Uint8Array<ArrayBuffer>;
let locked: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  json = await bytesOf((await encodeBundle(contentsOf(sampleLog(), [samplePhoto(true)]), { ...made, zip: true })).file);
  zip = await bytesOf(await packed(true));
  locked = await bytesOf(await packed(true, passphrase));
});

test('JSON, zip, and either under a passphrase say the same', async () => {
  const plain = await said(await bundleOf(await packed(false)));
  for (const [isZip, secret] of [[true, null], [false, passphrase], [true, passphrase]] as const) {
    const same = await said(await bundleOf(await packed(isZip, secret), secret ?? undefined));
    // Where the bytes are is under the seal; everything else is alike.
    expect({ ...same, seal: plain.seal }).toEqual(plain);
  }
  expect(plain.blobs[0]?.bytes).toEqual([...photoBytes]);
});

test('in a zip the text is packed and the photo is not, each under its name', async () => {
  const text = new TextDecoder('latin1').decode(zip);
  expect(text).toContain('bundle.json');
  expect(text).toContain(photoPath);
  expect(zip.length).toBeLessThan(json.length);
  expect(text).toContain(new TextDecoder('latin1').decode(photoBytes));
  expect(text).not.toContain('"changes"');
});

test('a zip that was unpacked and packed again by somebody else is read, with photos packed too and other things beside', async () => {
  const again = zipOf({
    'bundle.json': [json, { level: 9 }],
    [photoPath]: [photoBytes, { level: 9 }],
    '__MACOSX/._bundle.json': strToU8('x'),
    'ghi-chu.txt': strToU8('x'),
  });
  expect((await said(await bundleOf(again))).blobs[0]?.bytes).toEqual([...photoBytes]);
});

test('photos that did not come along are missing, no fault: left out of the zip, or bundle.json taken out of it', async () => {
  for (const file of [zipOf({ 'bundle.json': json }), new Blob([json])]) {
    expect((await bundleOf(file)).blobs).toMatchObject([{ hash: samplePhoto(true).hash, size: 700, bytes: null }]);
  }
});

test('a photo that is another one, or cut off, is damage', async () => {
  for (const bytes of [photoBytes.slice(1), photoBytes.map((byte) => byte ^ 1), new Uint8Array(0)]) {
    expect(await faultOf(zipOf({ 'bundle.json': json, [photoPath]: bytes }))).toEqual({ type: 'changed-byte', where: { part: 'blob', no: 1 } });
  }
});

test('zips of others, and names that climb, are not ours', async () => {
  const others: readonly Zippable[] = [{}, { 'word/document.xml': strToU8('<w/>') }, { '../bundle.json': json }, { 'a/bundle.json': json }, { 'BUNDLE.JSON': json }];
  for (const files of others) expect(await faultOf(zipOf(files))).toEqual({ type: 'not-our-zip' });
  const climbing = new TextDecoder().decode(json).replace(photoPath, `blobs/../../${samplePhoto(true).hash}`);
  expect(await faultOf(zipOf({ 'bundle.json': strToU8(climbing) }))).toEqual({ type: 'changed-byte', where: { part: 'seal' } });
  expect(await faultOf(zipOf({ 'bundle.json': strToU8('{"format":"another"}') }))).toEqual({ type: 'not-ours' });
});

/** Overwrites bytes where the list of contents says something of its first entry. */
const withList = (bytes: Uint8Array<ArrayBuffer>, offset: number, value: number, size: 2 | 4): Uint8Array<ArrayBuffer> => {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  let at = changed.length - 22;
  while (view.getUint32(at, true) !== 0x0605_4b50) at -= 1;
  const list = view.getUint32(at + 16, true) + offset;
  if (size === 2) view.setUint16(list, value, true);
  else view.setUint32(list, value, true);
  return changed;
};

describe('a zip that lies', () => {
  const ofEntry = (name: string) => ({ type: 'changed-byte', where: { part: 'entry', name } });

  test('about sizes: more comes out than it says, or less', async () => {
    expect(await faultOf(withList(zip, 24, 100, 4))).toEqual(ofEntry('bundle.json'));
    expect(await faultOf(withList(zip, 24, 1_000_000, 4))).toEqual(ofEntry('bundle.json'));
    expect(await faultOf(withList(zip, 24, 200_000_001, 4))).toEqual({ type: 'too-large', size: 200_000_001, limit: 200_000_000 });
  });

  test('about places: beyond its end, over another entry, at another name', async () => {
    expect(await faultOf(withList(zip, 42, zip.length, 4))).toEqual({ type: 'not-our-zip' });
    expect(await faultOf(withList(zip, 42, 3, 4))).toEqual(ofEntry('bundle.json'));
    const second = zipOf({ 'bundle.json': json, 'bundle.jsom': json });
    const bytes = await bytesOf(second);
    bytes[30 + 'bundle.jso'.length] = 'x'.charCodeAt(0);
    expect(await faultOf(bytes)).toEqual(ofEntry('bundle.json'));
    expect(await faultOf(withList(await bytesOf(zipOf({ 'a.txt': [json, { level: 0 }], 'bundle.json': json })), 42, 40, 4))).toEqual({ type: 'not-our-zip' });
  });

  test('about how it is packed: under a password, by a way that nobody knows', async () => {
    expect(await faultOf(withList(zip, 8, 1, 2))).toEqual({ type: 'not-our-zip' });
    expect(await faultOf(withList(zip, 10, 99, 2))).toEqual({ type: 'not-our-zip' });
    expect(await faultOf(withList(zip, 10, 0, 2))).toEqual(ofEntry('bundle.json'));
  });

  test('a bomb is put out before it goes off', async () => {
    const bomb = zipOf({ 'bundle.json': [new Uint8Array(80_000_000), { level: 1 }] });
    expect(bomb.size).toBeLessThan(400_000);
    // It says that it is small. Unpacking ends with the first piece, long before all of it has come out.
    expect(await faultOf(withList(await bytesOf(bomb), 24, 1000, 4))).toEqual(ofEntry('bundle.json'));
  });
});

test('a zip that was cut off anywhere is called truncated', async () => {
  for (const length of [4, 40, 200, zip.length / 2, zip.length - 30, zip.length - 1]) {
    expect(await faultOf(zip.slice(0, length)), `after ${length}`).toMatchObject({ type: 'truncated' });
  }
});

test('whatever happens to the bytes of a zip, the reader answers, and never with something else than was sent', async () => {
  const good = await said(await bundleOf(new Blob([zip])));
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(60), async (at, difference, cut) => {
      const changed = zip.slice();
      changed[at] = ((changed[at] ?? 0) + difference) % 256;
      for (const bytes of [changed, new Uint8Array([...zip.subarray(0, at), ...zip.subarray(at + cut)])]) {
        const result = await opened(new Blob([bytes]));
        // The photo alone may be lost, when the name under which it lies is the part that was hit.
        if (result.ok) expect({ ...(await said(result.value)), blobs: [] }).toEqual({ ...good, blobs: [] });
      }
    }),
    { numRuns: 400 },
  );
});

describe('under a passphrase', () => {
  test('none given, a wrong one, and the right one as another keyboard writes it', async () => {
    expect(await faultOf(locked)).toEqual({ type: 'passphrase-needed' });
    expect(await faultOf(locked, '  ')).toEqual({ type: 'passphrase-needed' });
    expect(await faultOf(locked, `${passphrase}!`)).toEqual({ type: 'wrong-passphrase' });
    expect((await bundleOf(new Blob([locked]), ` ${passphrase.normalize('NFD')} `)).changes).toHaveLength(8);
  });

  test('the header can be read by anybody, and nothing else', async () => {
    const text = new TextDecoder('latin1').decode(locked);
    const header: unknown = JSON.parse(text.slice(0, text.indexOf('\n')));
    expect(header).toMatchObject({
      format: 'so-kiem-tra/encrypted',
      version: 1,
      kdf: { name: 'PBKDF2-HMAC-SHA-256', iterations: 600_000 },
      cipher: { name: 'AES-256-GCM' },
      size: zip.length,
    });
    expect(text).not.toContain('bundle.json');
    const other = new TextDecoder('latin1').decode(await bytesOf(await packed(true, passphrase)));
    expect(other.slice(0, 400)).not.toBe(text.slice(0, 400));
  });

  test('damage is told from a wrong passphrase, wherever it is', async () => {
    const header = locked.indexOf(0x0a);
    for (const at of [60, header - 10, header - 60, header + 1, header + 200, locked.length - 1]) {
      const changed = locked.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await faultOf(changed, passphrase), `at ${at}`).toMatchObject({ type: 'changed-byte', where: { part: 'cipher' } });
    }
  });

  test('cut off, and continued', async () => {
    for (const length of [40, 200, locked.length / 2, locked.length - 1]) {
      expect(await faultOf(locked.slice(0, length), passphrase), `after ${length}`).toMatchObject({ type: 'truncated' });
    }
    expect(await faultOf(new Blob([locked, 'x']), passphrase)).toMatchObject({ type: 'changed-byte', where: { part: 'cipher' } });
  });

  test('several chunks: all come back, none can be left out, exchanged or doubled', async () => {
    const noise = Uint8Array.from({ length: 3_000_000 }, (_, no) => (no * no) % 251);
    const whole = await bytesOf(await packContainer({ file: new Blob([noise]), apart: [] }, { zip: false, passphrase, now }));
    const content = await openContainer(new Blob([whole]), { passphrase });
    if (!content.ok) throw new Error(content.error.type);
    expect(hashBytes(await bytesOf(content.value.json))).toBe(hashBytes(noise));
    const start = whole.indexOf(0x0a) + 1;
    const size = 1_048_576 + 16;
    const [first, second, third] = [whole.slice(start, start + size), whole.slice(start + size, start + 2 * size), whole.slice(start + 2 * size)];
    const head = whole.slice(0, start);
    for (const chunks of [[second, first, third], [first, first, third], [first, third, second]] as BlobPart[][]) {
      expect(await openContainer(new Blob([head, ...chunks]), { passphrase })).toMatchObject({ ok: false, error: { type: 'changed-byte' } });
    }
    expect(await openContainer(new Blob([head, first ?? '', third ?? '']), { passphrase })).toMatchObject({ ok: false, error: { type: 'truncated' } });
  });

  test('a file of a later layout, and one that would keep the laptop busy for ever', async () => {
    const text = new TextDecoder('latin1').decode(locked);
    const later = Uint8Array.from(text.replace('"version":1', '"version":2'), (letter) => letter.charCodeAt(0));
    expect(await faultOf(later, passphrase)).toEqual({ type: 'newer-version', version: 2, app: '' });
    const endless = Uint8Array.from(text.replace('600000', '9e15'), (letter) => letter.charCodeAt(0));
    expect(await faultOf(endless, passphrase)).toMatchObject({ type: 'changed-byte' });
  });
});

test('packing and opening can be cancelled', async () => {
  const large = { file: new Blob([new Uint8Array(40_000_000)]), apart: [] };
  for (const way of [{ zip: true, passphrase: null }, { zip: false, passphrase }]) {
    const controller = new AbortController();
    await expect(packContainer(large, { ...way, now, signal: controller.signal, onProgress: () => controller.abort() })).rejects.toThrow(/abort/i);
  }
  await expect(openContainer(new Blob([locked]), { passphrase, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
});

test('a stick that is pulled out while it is read is told', async () => {
  const slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
  expect(await openContainer(Object.assign(new Blob([zip]), { slice }))).toMatchObject({ ok: false, error: { type: 'unreadable' } });
});
