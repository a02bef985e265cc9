import { LegalDocumentIdSchema, type LegalDocumentId } from '../../ids.ts';

const programme = ['nq-76-nq-cp-2021'];
const makingLaw = ['luat-64-2025-qh15', 'nd-78-2025-nd-cp', 'nd-79-2025-nd-cp'];
const controlOfProcedures = ['nd-63-2010-nd-cp', 'nd-48-2013-nd-cp', 'nd-92-2017-nd-cp', 'tt-02-2017-tt-vpcp'];
/** The one-stop shop: the decree of today, and what was in force before 01/7/2025. */
const oneStop = ['nd-118-2025-nd-cp', 'nd-309-2026-nd-cp', 'nd-61-2018-nd-cp', 'nd-107-2021-nd-cp'];
const departments = ['nd-150-2025-nd-cp', 'nd-24-2014-nd-cp', 'nd-107-2020-nd-cp'];
const serviceUnits = ['nd-120-2020-nd-cp'];
const posts = ['nd-62-2020-nd-cp', 'nd-106-2020-nd-cp'];
const officials = ['luat-80-2025-qh15', 'nd-170-2025-nd-cp'];
const employees = ['luat-129-2025-qh15'];
const autonomy = ['nd-130-2005-nd-cp', 'nd-117-2013-nd-cp', 'nd-60-2021-nd-cp', 'nd-111-2025-nd-cp'];
const discipline = ['ct-26-ct-ttg-2016', 'qd-1847-qd-ttg-2018', 'luat-80-2025-qh15'];
const records = ['nd-30-2020-nd-cp'];

/** The documents that a criterion names, by code; bases of the unit or the round itself are in no library. */
const cited: Readonly<Record<string, readonly string[]>> = {
  '1.1': programme,
  '1.2': programme,
  '1.4': ['nd-63-2010-nd-cp', 'nd-48-2013-nd-cp', 'nd-92-2017-nd-cp'],
  '1.5': ['cv-581-bnv-cchc'],
  '1.8': ['ct-23-ct-ttg-2021'],
  '1.10': ['luat-06-2022-qh15'],
  '1.13': records,
  '2.1': makingLaw,
  '2.2': makingLaw,
  '2.3': makingLaw,
  '2.5': makingLaw,
  '2.6': [...records, ...makingLaw],
  '2.7': ['luat-72-2025-qh15', ...programme],
  '3.1': controlOfProcedures,
  '3.2': oneStop,
  '3.3': controlOfProcedures,
  '3.4': ['qd-766-qd-ttg-2022', ...oneStop],
  '3.5': oneStop,
  '3.6': oneStop,
  '3.7': [...controlOfProcedures, ...oneStop],
  '3.8': oneStop,
  '3.9': ['nd-42-2022-nd-cp', 'qd-766-qd-ttg-2022'],
  '3.10': ['qd-766-qd-ttg-2022'],
  '3.11': ['qd-468-qd-ttg-2021', ...oneStop],
  '3.12': ['nd-45-2020-nd-cp', ...oneStop],
  '3.13': controlOfProcedures,
  '3.14': ['qd-1085-qd-ttg-2022'],
  '3.15': ['nd-20-2008-nd-cp', 'nd-92-2017-nd-cp'],
  '3.16': oneStop,
  '3.17': oneStop,
  '4.1': [...departments, ...serviceUnits],
  '4.3': ['nd-150-2025-nd-cp', ...serviceUnits],
  '4.4': posts,
  '4.5': ['nq-18-nq-tw-2017'],
  '4.6': programme,
  '4.7': ['luat-42-2013-qh13', 'luat-02-2011-qh13', 'luat-25-2018-qh14'],
  '5.1': [...posts, ...officials],
  '5.2': [...officials, ...employees],
  '5.3': [...officials, ...employees],
  '5.4': ['nd-335-2025-nd-cp', 'nd-233-2026-nd-cp', 'nd-90-2020-nd-cp', 'nd-48-2023-nd-cp'],
  '5.5': ['nd-171-2025-nd-cp', 'nd-101-2017-nd-cp', 'nd-89-2021-nd-cp'],
  '5.7': ['luat-36-2018-qh14', 'nd-59-2019-nd-cp', 'nd-130-2020-nd-cp'],
  '5.8': [...officials, ...employees],
  '5.9': ['luat-10-2022-qh15', 'nd-59-2023-nd-cp'],
  '6.1': autonomy,
  '6.2': ['luat-15-2017-qh14'],
  '6.3': ['tt-61-2017-tt-btc', 'tt-90-2018-tt-btc'],
  '6.4': ['luat-89-2025-qh15', 'luat-83-2015-qh13'],
  '6.5': ['nd-60-2021-nd-cp', 'nd-111-2025-nd-cp'],
  '6.6': autonomy,
  '6.8': ['luat-22-2023-qh15'],
  '7.1': ['nq-57-nq-tw-2024'],
  '7.2': [...records, 'qd-28-2018-qd-ttg'],
  '7.3': [...records, 'luat-33-2024-qh15'],
  '7.5': ['nd-09-2019-nd-cp'],
  '7.6': ['nd-42-2022-nd-cp'],
  '7.7': ['qd-766-qd-ttg-2022'],
  '7.8': ['luat-60-2024-qh15'],
  '7.9': ['luat-116-2025-qh15', 'nd-331-2026-nd-cp', 'luat-86-2015-qh13', 'nd-85-2016-nd-cp'],
  '7.10': ['luat-91-2025-qh15', 'luat-20-2023-qh15'],
  '7.11': ['nd-42-2022-nd-cp'],
  '8.1': discipline,
  '8.2': discipline,
  '8.3': discipline,
  '8.4': discipline,
  '8.5': discipline,
  '8.6': discipline,
  '9.1': ['qd-766-qd-ttg-2022', ...oneStop],
  '9.3': ['qd-19-2014-qd-ttg', 'tcvn-iso-9001-2015'],
};

/** The documents of the legal library (domain/legal) that a criterion of cchc-2026.2 rests on. */
export const documentsOfCriterion = (code: string): readonly LegalDocumentId[] => (cited[code] ?? []).map((id) => LegalDocumentIdSchema.parse(id));
