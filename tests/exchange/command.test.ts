import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoggedChange } from '#domain/change.ts';
import { digestOfChanges } from '#domain/digest.ts';
import { main } from '../../src/cli/main.ts';
import { packContainer } from '#exchange/container.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { exampleDeletion, exampleLog, exampleOfTomorrow, exampleText } from './example.ts';
import { contentsOf, made, sampleLog, samplePhoto, samplePlan } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-kiem-tra-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The environment that the command sees. */
const environment: Record<string, string> = {};

const at = (name: string): string => join(folder, name);
const put = async (name: string, changes: readonly LoggedChange[]): Promise<string> => {
  writeFileSync(at(name), await (await encodeBundle(contentsOf(changes), made)).file.text());
  return at(name);
};

/** Runs the command as the script does. */
const run = async (...args: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(args, { out: (text) => out.push(text), err: (text) => err.push(text), now: () => made.now, env: (name) => environment[name] });
  return { code, out: out.join('\n'), err: err.join('\n') };
};
const runJson = async (...args: readonly string[]) => {
  const { code, out } = await run(...args, '--json');
  const json: unknown = JSON.parse(out);
  return { code, json };
};

/** What another program might hand over. */
const givenFile = {
  format: 'so-kiem-tra/bundle',
  version: 1,
  app: 'Danh sách đơn vị.xlsx',
  createdAt: '2024-03-27T09:30:00.000Z',
  plan: samplePlan,
  by: { id: 'ps-vanthu', name: 'Văn thư' },
  records: { plan: { id: samplePlan, title: 'Kiểm tra' }, units: [{ id: 'xa-b', name: 'Xã B', kind: 'commune' }] },
};

const log = exampleLog();
const [rename, rival] = [log[4], log[5]];
if (!rename || !rival) throw new Error('The example is too short');

beforeAll(async () => {
  writeFileSync(at('whole.skt.json'), await exampleText());
  await put('mine.skt.json', log.slice(0, 5));
  await put('theirs.skt.json', [...log.slice(0, 4), rival, exampleOfTomorrow()]);
  writeFileSync(at('cut.skt.json'), (await exampleText()).slice(0, 3000));
  writeFileSync(at('changed.skt.json'), (await exampleText()).replace('Phòng QLKH', 'Phòng QLKM'));
  writeFileSync(at('letter.txt'), 'Kính gửi Sở Khoa học và Công nghệ');
  writeFileSync(at('huge.skt.json'), '{"format": "so-kiem-tra/bundle"');
  writeFileSync(at('given.skt.json'), JSON.stringify(givenFile));
  truncateSync(at('huge.skt.json'), 200_000_001);
});

describe('validate', () => {
  test('says that a sound file is sound, and ends with 0', async () => {
    const { code, out, err } = await run('validate', at('whole.skt.json'), at('mine.skt.json'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toHaveLength(2);
    expect(out).toContain('hợp lệ');
  });

  test('tells why each bad file is refused, in one line each and in the words of the app, and goes on with the others', async () => {
    const { code, out, err } = await run('validate', at('cut.skt.json'), at('changed.skt.json'), at('letter.txt'), at('huge.skt.json'), at('whole.skt.json'));
    expect(code).toBe(1);
    expect(out).toContain('whole.skt.json: hợp lệ');
    const lines = err.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('Tệp bị cắt cụt');
    expect(lines[1]).toContain('thay đổi thứ 2');
    expect(lines[2]).toContain('không theo định dạng JSON');
    expect(lines[3]).toContain('Tệp quá lớn');
    expect(err).not.toMatch(/\{\{|\bat .*:\d+:\d+/);
  });

  test('what the disk does not give ends with 3', async () => {
    const { code, err } = await run('validate', at('nowhere.skt.json'), folder, at('cut.skt.json'), '--lang', 'en');
    expect(code).toBe(3);
    expect(err).toContain('not there');
    expect(err).toContain('folder');
    expect(err).toContain('cut off');
  });

  test('as JSON: the kind of fault and where it is', async () => {
    const { code, json } = await runJson('validate', at('whole.skt.json'), at('changed.skt.json'), at('nowhere.skt.json'));
    expect(code).toBe(3);
    expect(json).toMatchObject([
      { ok: true, changes: 6, given: 0, blobs: 1, included: 1 },
      { ok: false, fault: { type: 'changed-byte', where: { part: 'change', no: 2 } } },
      { ok: false, fault: { type: 'missing' } },
    ]);
  });
});

test('info: round, sender, laptops, versions, rows by kind and unit, conflicts, photos', async () => {
  const { code, json } = await runJson('info', at('whole.skt.json'), at('theirs.skt.json'));
  expect(code).toBe(0);
  expect(json).toMatchObject([
    {
      plan: samplePlan,
      title: 'Kiểm tra công tác cải cách hành chính năm 2024',
      by: { name: 'Trần Long Hà' },
      changes: 6,
      people: 2,
      replicas: [{ replica: 'r7k2m9qxab', changes: 5, from: 1, to: 5 }, { replica: 'w3n5pz7tcd', changes: 1 }],
      versions: [{ version: 1, changes: 6 }],
      rows: { plans: 1, units: 1, findings: 1, attachments: 1, people: 1 },
      conflicts: 1,
      blobs: 1,
      missingBlobs: 0,
    },
    { versions: [{ version: 1, changes: 5 }, { version: 2, changes: 1 }], conflicts: 0 },
  ]);
  const { out } = await run('info', at('theirs.skt.json'));
  expect(out).toContain('mới hơn chương trình này');
  expect(out).toContain('Phòng Khoa học');
  expect(out).not.toMatch(/\{\{|undefined/);
});

describe('merge', () => {
  test('is the union, folded anew, with all bytes, whichever file comes first', async () => {
    const made = [
      await run('merge', at('mine.skt.json'), at('theirs.skt.json'), at('whole.skt.json'), '-o', at('merged.skt.json')),
      await run('merge', at('whole.skt.json'), at('theirs.skt.json'), at('mine.skt.json'), '-o', at('merged-again.skt.json')),
    ];
    expect(made.map(({ code, err }) => ({ code, err }))).toEqual([{ code: 0, err: '' }, { code: 0, err: '' }]);
    const all = [...log, exampleOfTomorrow()].map(({ id }) => id);
    for (const name of ['merged.skt.json', 'merged-again.skt.json']) {
      const merged = await decodeBundle(readFileSync(at(name), 'utf8'));
      if (!merged.ok) throw new Error(merged.error.type);
      expect(merged.value.digest).toBe(digestOfChanges(all));
      expect(merged.value.records.conflicts).toHaveLength(1);
      expect(merged.value.blobs).toMatchObject([{ size: 20, bytes: expect.any(Blob) }]);
      expect(merged.value.changes.find(({ id }) => id === exampleOfTomorrow().id)).toEqual(exampleOfTomorrow());
    }
    expect(made[0]?.out).toContain(digestOfChanges(all));
    expect((await run('diff', at('merged.skt.json'), at('merged-again.skt.json'))).code).toBe(0);
  });

  test('writes over nothing unless told to, and nothing at all when one file is bad or of another round', async () => {
    writeFileSync(at('taken.skt.json'), 'mine');
    const refused = await run('merge', at('mine.skt.json'), at('theirs.skt.json'), '-o', at('taken.skt.json'));
    expect(refused.code).toBe(2);
    expect(readFileSync(at('taken.skt.json'), 'utf8')).toBe('mine');
    expect((await run('merge', at('mine.skt.json'), at('cut.skt.json'), '--force', '-o', at('taken.skt.json'))).code).toBe(1);
    expect(readFileSync(at('taken.skt.json'), 'utf8')).toBe('mine');
    expect((await run('merge', at('mine.skt.json'), at('theirs.skt.json'), '--force', '-o', at('taken.skt.json'))).code).toBe(0);
    expect(readFileSync(at('taken.skt.json'), 'utf8')).toContain('so-kiem-tra/bundle');
    const elsewhere = await run('merge', at('mine.skt.json'), at('theirs.skt.json'), '-o', join(folder, 'no-folder', 'x.json'));
    expect(elsewhere.code).toBe(3);
    expect(elsewhere.err).toContain('ENOENT');
  });
});

describe('diff', () => {
  test('tells what each lacks, by whom, and which fields show something else', async () => {
    const { code, json } = await runJson('diff', at('mine.skt.json'), at('theirs.skt.json'));
    expect(code).toBe(1);
    expect(json).toMatchObject({
      same: false,
      a: { changes: [rename.id], byPerson: [{ id: 'ps-hatranlong', name: 'Trần Long Hà', commands: { 'unit.edit': 1 } }] },
      b: { byPerson: [{ id: 'ps-binhnguyen' }, { id: 'ps-maitran', commands: { 'unit.mergeInto': 1 } }] },
      rows: [{ table: 'units', shownIn: 'both', fields: [{ field: 'name', a: 'Phòng Quản lý Khoa học', b: 'Phòng Khoa học' }] }],
    });
    const { out } = await run('diff', at('mine.skt.json'), at('theirs.skt.json'));
    expect(out).toContain('“Phòng Quản lý Khoa học” ↔ “Phòng Khoa học”');
    expect(out).toContain('Trần Long Hà: Sửa đơn vị × 1');
    expect(out).not.toMatch(/\{\{|undefined/);
  });

  test('tells rows that only one has apart from rows that the other has deleted', async () => {
    await put('deleted.skt.json', [...log, exampleDeletion()]);
    await put('large.skt.json', sampleLog());
    await put('small.skt.json', sampleLog().slice(0, 5));
    expect((await runJson('diff', at('whole.skt.json'), at('deleted.skt.json'))).json).toMatchObject({
      rows: [{ table: 'units', shownIn: 'a', deletedInOther: true }],
      a: { blobs: [expect.any(String)] },
    });
    expect((await run('diff', at('large.skt.json'), at('small.skt.json'), '--lang', 'en')).out).toContain('Finding “Niêm yết đủ 12 thủ tục.”: only in');
  });
});

test('a file of another program is checked, described and compared; merging it needs somebody who answers for it', async () => {
  expect(await runJson('validate', at('given.skt.json'))).toMatchObject({ code: 0, json: [{ ok: true, changes: 0, given: 2 }] });
  const { out } = await run('info', at('given.skt.json'));
  expect(out).toContain('Tệp của phần mềm khác');
  expect(out).toContain('Xã B: Đơn vị: 1');
  expect((await runJson('diff', at('given.skt.json'), at('whole.skt.json'))).json).toMatchObject({ rows: expect.arrayContaining([expect.objectContaining({ id: 'xa-b', shownIn: 'a' })]) });
  expect((await run('diff', at('given.skt.json'), at('whole.skt.json'))).out).toContain('Năm: 2000 ↔ 2024');
  const merged = await run('merge', at('whole.skt.json'), at('given.skt.json'), '-o', at('never.skt.json'));
  expect(merged.code).toBe(1);
  expect(merged.err).toContain('phải có người ghi');
  expect(existsSync(at('never.skt.json'))).toBe(false);
});

test('zips and files under a passphrase open like any other; the passphrase comes from a file or from the environment', async () => {
  const encoded = await encodeBundle(contentsOf(sampleLog(), [samplePhoto(true)]), { ...made, zip: true });
  const pack = async (name: string, passphrase: string | null): Promise<void> =>
    writeFileSync(at(name), new Uint8Array(await (await packContainer(encoded, { now: made.now, zip: true, passphrase })).arrayBuffer()));
  await pack('zipped.skt.zip', null);
  await pack('secret.skt.enc', 'Tổ kiểm tra');
  writeFileSync(at('passphrase.txt'), 'Tổ kiểm tra\nand a second line');
  expect(await runJson('validate', at('zipped.skt.zip'))).toMatchObject({ code: 0, json: [{ changes: 8, blobs: 1, included: 1 }] });
  const closed = await run('validate', at('secret.skt.enc'));
  expect(closed.code).toBe(1);
  expect(closed.err).toContain('mật khẩu');
  expect(await runJson('validate', at('secret.skt.enc'), '--passphrase-file', at('passphrase.txt'))).toMatchObject({ code: 0, json: [{ included: 1 }] });
  environment['SKT_PASSPHRASE'] = 'Tổ kiểm tra';
  expect((await run('diff', at('secret.skt.enc'), at('zipped.skt.zip'))).code).toBe(0);
  environment['SKT_PASSPHRASE'] = 'another';
  expect(await runJson('info', at('secret.skt.enc'))).toMatchObject({ code: 1, json: [{ fault: { type: 'wrong-passphrase' } }] });
  delete environment['SKT_PASSPHRASE'];
  expect((await run('info', at('zipped.skt.zip'), '--passphrase-file', at('nowhere.txt'))).code).toBe(3);
  const merged = await run('merge', at('zipped.skt.zip'), at('zipped.skt.zip'), '-o', at('merged.skt.zip'));
  expect(merged.code).toBe(0);
  expect(await runJson('diff', at('merged.skt.zip'), at('zipped.skt.zip'))).toMatchObject({ code: 0, json: { same: true } });
});

test('wrong usage ends with 2 and says what is wrong; help ends with 0', async () => {
  for (const args of [[], ['melt'], ['diff', 'a'], ['merge', 'a', '-o', 'b'], ['merge', 'a', 'b'], ['validate'], ['info', 'a', '--lang', 'fr'], ['info', '--wat']]) {
    const { code, out, err } = await run(...args);
    expect({ code, out }, args.join(' ')).toEqual({ code: 2, out: '' });
    expect(err.split('\n')).toHaveLength(2);
    expect(err).not.toMatch(/\{\{/);
  }
  expect((await run('info', '--wat')).err).toContain('--wat');
  const help = await run('--help', '--lang', 'en');
  expect(help.code).toBe(0);
  expect(help.out).toContain('Exit codes');
});
