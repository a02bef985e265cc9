import { expect, test } from 'vitest';
import { keyCode, standingOf } from '#domain/identity.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { sealOf } from '#exchange/seal.ts';
import { createSigningPair, signSeal } from '#exchange/signature.ts';
import { Store } from '#storage/db.ts';
import { findDevice } from '#storage/device.ts';
import { acceptKey, ensureSigningKey, revokeKey, signingKey } from '#storage/identity.ts';
import { acceptedKeys } from '#storage/reads/identity.ts';
import { exported, laptopsOfTests, planRound } from './exchangeStore.ts';
import { cleanUpStores, copyProfile } from './stores.ts';

const laptop = laptopsOfTests();
cleanUpStores();

/** The text of a signed file. */
const signed = async (db: Store): Promise<string> => {
  const { file, signed: isSigned } = await exported(db);
  expect(isSigned).toBe(true);
  return file.text();
};

const decoded = async (text: string) => {
  const bundle = await decodeBundle(text);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.error));
  return bundle.value;
};

/** The file with something of it replaced and its seal made anew, as a forger would. */
const forged = (text: string, change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(text);
  change(file);
  file.seal = sealOf(file);
  return JSON.stringify(file);
};

test('a laptop makes one key, in two tabs at once too, and the private half cannot be read out', async () => {
  const db = laptop();
  const otherTab = new Store(db.name);
  const [first, second] = await Promise.all([ensureSigningKey(db), ensureSigningKey(otherTab)]);
  expect(first).toBe(second);
  expect(await signingKey(db)).toBe(first);
  const record = await db.device.get('signing');
  if (record?.key !== 'signing') throw new Error('no key');
  await expect(crypto.subtle.exportKey('pkcs8', record.pair.privateKey)).rejects.toThrow(/not extractable|extractable/);
  otherTab.close();
});

test('an exported file is signed by the key of the laptop, and the signature holds', async () => {
  const db = laptop();
  await planRound(db);
  const bundle = await decoded(await signed(db));
  expect(bundle.signature).toEqual({ kind: 'valid', key: await signingKey(db) });
});

test('a file whose sender was replaced is damaged while the signature stands, and unsigned without it', async () => {
  const db = laptop();
  await planRound(db);
  const text = await signed(db);
  const renamed = forged(text, (file) => {
    file['by'] = { ...Object(file['by']), name: 'Người Mạo Danh' };
  });
  expect(await decodeBundle(renamed)).toEqual({ ok: false, error: { type: 'changed-byte', where: { part: 'signature' } } });
  const stripped = forged(text, (file) => {
    delete file['signature'];
  });
  expect((await decoded(stripped)).signature).toEqual({ kind: 'unsigned' });
});

test('a signature of another key, cut short, or that is no key at all is damage', async () => {
  const db = laptop();
  await planRound(db);
  const text = await signed(db);
  const own = await signingKey(db);
  const other = await createSigningPair();
  if (!other || own === null) throw new Error('no key');
  const sig = await signSeal(other.pair, own, (await decoded(text)).seal);
  for (const signature of [sig, { alg: 'Ed25519', key: own, sig: 'AAAA' }, { alg: 'Ed25519', key: 'AAAA', sig: sig?.sig }]) {
    const text2 = JSON.stringify({ ...JSON.parse(text), signature });
    expect(await decodeBundle(text2)).toMatchObject({ ok: false, error: { type: 'changed-byte', where: { part: 'signature' } } });
  }
});

test('a forger who signs with a key of his own is told from the accepted one', async () => {
  const db = laptop();
  const receiver = laptop();
  await planRound(db);
  const { by, signature } = await decoded(await signed(db));
  if (signature.kind !== 'valid') throw new Error('not signed');
  await acceptKey(receiver, { person: by.id, key: signature.key, name: by.name }, 0);
  const accepted = await acceptedKeys(receiver).read();
  expect(standingOf({ person: by.id, name: by.name, key: signature.key }, accepted, null)).toBe('known');

  const forger = await createSigningPair();
  if (!forger) throw new Error('no key');
  expect(standingOf({ person: by.id, name: by.name, key: forger.key }, accepted, null)).toBe('other-key');
  expect(keyCode(by.id, forger.key)).not.toBe(keyCode(by.id, signature.key));

  await revokeKey(receiver, by.id, signature.key);
  expect(standingOf({ person: by.id, name: by.name, key: signature.key }, await acceptedKeys(receiver).read(), null)).toBe('unknown');
});

test('a copied profile signs on with the same key: the same person on two laptops', async () => {
  const db = laptop();
  await planRound(db);
  const key = await ensureSigningKey(db);
  const copy = await copyProfile(db);
  expect(await signingKey(copy)).toBe(key);
  const bundle = await decoded(await signed(copy));
  expect(bundle.signature).toEqual({ kind: 'valid', key });
  expect(bundle.by.id).toBe((await findDevice(db))?.person);
});
