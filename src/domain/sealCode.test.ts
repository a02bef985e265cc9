import { expect, test } from 'vitest';
import { PlanIdSchema, VisitIdSchema } from './ids.ts';
import { sealCode, sealUri, typedSealCode } from './sealCode.ts';

const digest = 'smowzkwlkq5warcp4u5szn4blqbcmykd';
const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');

test('the code is five groups of four letters', () => {
  expect(sealCode(digest)).toBe('SMOW-ZKWL-KQ5W-ARCP-4U5S');
});

test.each([
  ['as printed', 'SMOW-ZKWL-KQ5W-ARCP-4U5S', 'smowzkwlkq5warcp4u5s'],
  ['small, with spaces and a line end', ' smow zkwl kq5w arcp 4u5s\n', 'smowzkwlkq5warcp4u5s'],
  ['a zero for an O', 'SM0W-ZKWL-KQ5W', 'smowzkwlkq5w'],
  ['the text of the QR code', sealUri(plan, visit, digest, '2024-04-18'), digest],
])('a code is read %s', (_, typed, letters) => {
  expect(typedSealCode(typed)).toBe(letters);
});

test.each(['', 'SMOW-ZKWL', 'không phải mã', `${digest}a`, 'so-kiem-tra:niem-phong/1/kt-2024'])('„%s“ is no code', (typed) => {
  expect(typedSealCode(typed)).toBeNull();
});
