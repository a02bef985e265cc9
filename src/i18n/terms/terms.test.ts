import { describe, expect, it } from 'vitest';
import { calendarDayKinds, certainties, holidays } from '#domain/calendar/calendarDay.ts';
import {
  authorities,
  causeKinds,
  findingKinds,
  measureStatuses,
  results,
  severities,
  verdicts,
} from '#domain/schema/inspection.ts';
import { memberRoles, unitKinds, visitForms, visitSessions, visitStages } from '#domain/schema/planning.ts';
import { fieldsOf, tableNames } from '#domain/schema/tables.ts';
import { en, vi } from '../terms.ts';

/** All texts of a catalogue by their dotted keys. */
const flatten = (node: unknown, path = ''): readonly (readonly [string, unknown])[] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => flatten(value, path === '' ? key : `${path}.${key}`))
    : [[path, node]];

describe.each([
  ['vi', vi],
  ['en', en],
])('the vocabulary in %s', (_language, terms) => {
  it('names every table and every field, and no other', () => {
    expect(Object.keys(terms.table)).toEqual([...tableNames]);
    for (const table of tableNames) expect(Object.keys(terms.field[table]).sort()).toEqual(Object.keys(fieldsOf(table)).sort());
  });

  it('has a word for every value', () => {
    const words: readonly (readonly [object, readonly string[]])[] = [
      [terms.unit.kind, unitKinds],
      [terms.member.role, memberRoles],
      [terms.visit.stage, visitStages],
      [terms.visit.form, visitForms],
      [terms.visit.session, visitSessions],
      [terms.calendarDay.kind, calendarDayKinds],
      [terms.calendarDay.words, calendarDayKinds],
      [terms.calendarDay.holiday, holidays],
      [terms.calendarDay.certainty, certainties],
      [terms.assessment.result, results],
      [terms.finding.kind, findingKinds],
      [terms.finding.severity, severities],
      [terms.finding.cause, causeKinds],
      [terms.finding.authority, authorities],
      [terms.measure.status, measureStatuses],
      [terms.measure.verdict, verdicts],
    ];
    for (const [named, values] of words) expect(Object.keys(named)).toEqual(expect.arrayContaining([...values]));
  });

  it('leaves no text blank and none in decomposed letters', () => {
    const texts = flatten(terms);
    expect(texts.length).toBeGreaterThan(150);
    for (const [key, text] of texts) {
      expect(text, key).toBeTypeOf('string');
      expect(String(text).trim(), key).not.toBe('');
      expect(String(text).normalize('NFC'), key).toBe(text);
    }
  });
});
