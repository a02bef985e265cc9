import { describe, expect, it } from 'vitest';
import { faultsOf, valuesOf, type NewPlanForm } from './newPlanForm.ts';

const form: NewPlanForm = {
  source: null,
  parts: { units: true, team: true, bases: true },
  title: ' Kiểm tra CCHC năm 2026 ',
  worded: false,
  year: 2026,
  governingBody: '',
  issuingBody: ' SỞ KHOA HỌC VÀ CÔNG NGHỆ ',
  place: 'Tây Ninh',
  number: '',
  date: null,
  from: null,
  to: null,
};

describe('the form for a new round', () => {
  it.each([
    [{}, {}],
    [{ title: '  ' }, { title: 'nameRequired' }],
    [{ year: null }, { year: 'yearInvalid' }],
    [{ year: 20_262 }, { year: 'yearInvalid' }],
    [{ from: '2026-04-01' }, { window: 'windowHalf' }],
    [{ to: '2026-04-01' }, { window: 'windowHalf' }],
    [{ from: '2026-09-30', to: '2026-04-01' }, { window: 'windowReversed' }],
    [{ from: '2026-04-01', to: '2026-04-01' }, {}],
  ])('with %o finds %o', (part, faults) => {
    expect(faultsOf({ ...form, ...part })).toEqual(faults);
  });

  it('gives the standard wording, and nothing for what was left blank', () => {
    const values = valuesOf(form);
    expect(values).toMatchObject({
      title: 'Kiểm tra CCHC năm 2026',
      letterhead: { governingBody: '', issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', place: 'Tây Ninh' },
      document: { number: '', date: null },
      standingOffice: 'Văn phòng Sở',
    });
    expect(values.window).toBeUndefined();
    expect(values.principles).toContain('Tránh trùng lắp, chồng chéo');
  });

  it('keeps both days of the window', () => {
    expect(valuesOf({ ...form, from: '2026-04-01', to: '2026-09-30' }).window).toEqual({ from: '2026-04-01', to: '2026-09-30' });
  });
});
