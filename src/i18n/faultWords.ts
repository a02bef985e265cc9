import type { TFunction } from 'i18next';
import { unreachable } from '#domain/result.ts';
import type { BundleFault, DamagedPart } from '#exchange/fault.ts';
import type { Format } from './format.ts';

/** A refusal in words: what it is, where and why, what to do next. */
export interface FaultWords {
  readonly title: string;
  readonly what: string;
  readonly next: string;
  /** Technical words that help whoever is asked for help; blank when there are none. */
  readonly detail: string;
}

/** The texts of `faults.ts` lie in the namespace of the exchange. */
type Words = TFunction<readonly ['exchange', 'terms']>;

const placeOf = (t: Words, format: Format, where: DamagedPart): string => {
  switch (where.part) {
    case 'text':
      return t('fault.where.text', { at: format.number(where.at) });
    case 'change':
      return t('fault.where.change', { no: format.number(where.no) });
    case 'blob':
      return t('fault.where.blob', { no: format.number(where.no) });
    case 'entry':
      return t('fault.where.entry', { name: where.name });
    case 'digest':
    case 'seal':
    case 'cipher':
    case 'signature':
      return t(`fault.where.${where.part}`);
    default:
      return unreachable(where);
  }
};

const noGaps = { size: '', limit: '', app: '', version: '', where: '', path: '', title: '' };

/** What stands in the gaps of a fault's sentence; a sentence takes those that it has. */
const gapsOf = (t: Words, format: Format, fault: BundleFault): Partial<typeof noGaps> => {
  switch (fault.type) {
    case 'too-large':
      return { size: format.fileSize(fault.size), limit: format.fileSize(fault.limit) };
    case 'truncated':
      return { size: format.fileSize(fault.size) };
    case 'newer-version':
      return { app: fault.app || t('fault.unknownApp'), version: format.number(fault.version) };
    case 'changed-byte':
      return { where: placeOf(t, format, fault.where) };
    case 'forbidden-key':
    case 'malformed':
      return { path: fault.path };
    case 'other-plan':
      return { title: fault.title || t('fault.untitled') };
    case 'empty':
    case 'unreadable':
    case 'not-text':
    case 'not-json':
    case 'not-ours':
    case 'not-our-zip':
    case 'passphrase-needed':
    case 'wrong-passphrase':
    case 'no-webcrypto':
      return {};
    default:
      return unreachable(fault);
  }
};

/** Why a file is not accepted, in the words of the catalogue: the same on the page and at the command. */
export const faultWords = (t: Words, format: Format, fault: BundleFault): FaultWords => {
  const { type } = fault;
  const gaps = { ...noGaps, ...gapsOf(t, format, fault) };
  return {
    title: t(`fault.${type}.title`),
    what: t(`fault.${type}.what`, gaps),
    next: t(`fault.${type}.next`),
    detail: 'detail' in fault ? fault.detail : '',
  };
};
