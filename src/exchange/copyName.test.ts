import { expect, test } from 'vitest';
import { copyNameOf, isBundleName, parseCopyName } from './copyName.ts';

const copy = { plan: 'kiem-tra-cchc-2024-mfrggzdfmy', person: 'Trần Long Hà', replica: 'r7k2m9qxab', at: new Date(2024, 4, 14, 9, 5, 7) };

test('the name of a copy says plan, person, laptop and local time, and can be read back', () => {
  const name = copyNameOf(copy);
  expect(name).toBe('kiem-tra-cchc-2024-mfrggzdfmy_tran-long-ha_r7k2m9qxab_2024-05-14_090507.skt.json');
  expect(parseCopyName(name)).toEqual({ ...copy, person: 'tran-long-ha' });
  expect(parseCopyName(copyNameOf(copy, 0, '.skt.zip'))).toEqual({ ...copy, person: 'tran-long-ha' });
  expect(parseCopyName(copyNameOf(copy, 3))).toEqual({ ...copy, person: 'tran-long-ha' });
});

test('a plan whose id has underscores, a person without a name', () => {
  const name = copyNameOf({ ...copy, plan: 'ke_hoach_1', person: '' });
  expect(parseCopyName(name)).toMatchObject({ plan: 'ke_hoach_1', person: 'khong-ten', replica: 'r7k2m9qxab' });
});

test('other names are no copies', () => {
  for (const name of ['kiem-tra_an_2024-05-14_0905.skt.json', 'anh.jpg', `${copyNameOf(copy)} (1)`, '']) expect(parseCopyName(name)).toBeNull();
});

test('what another laptop can open', () => {
  expect(['a.skt.json', 'B.SKT.ZIP', 'c.skt.enc'].every(isBundleName)).toBe(true);
  expect(['a.json', 'a.skt.json.crswap', 'a.skt'].some(isBundleName)).toBe(false);
});
