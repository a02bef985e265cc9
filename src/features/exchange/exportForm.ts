import type { MemberId, PersonId, VisitId } from '#domain/ids.ts';
import { MAX_BUNDLE_SIZE, MAX_CONTAINER_SIZE, type ExchangeScope } from '#exchange/bundle.ts';
import type { FileEnding } from '#exchange/fileName.ts';
import type { ExportOutlook } from '#storage/outlook.ts';

/** The forms that a file can have: JSON without photos, JSON with them inside, a zip with them beside. */
export const exportForms = ['json', 'inline', 'zip'] as const;
export type ExportForm = (typeof exportForms)[number];

/** A part of the round that can be chosen. `about` goes into the name of the file, `person` is whom it is for. */
export interface ScopeOption {
  readonly label: string;
  readonly about: string;
  readonly person: PersonId | null;
  /** The name of whom it is for; blank when it is for anybody. */
  readonly name: string;
}

/** Every part of a round that a file can carry, in the order in which lists show it. */
export interface ScopeOptions {
  readonly visits: readonly (ScopeOption & { readonly id: VisitId })[];
  readonly members: readonly (ScopeOption & { readonly id: MemberId })[];
  /** Colleagues whose files have come; only of them is it known what they have. */
  readonly colleagues: readonly (ScopeOption & { readonly id: PersonId })[];
}

/** What bytes become as base64. */
const BASE64_GROWTH = 4 / 3;

/** What deflate leaves of our JSON; measured on rounds of 50 units it is a sixth. */
const ZIPPED = 0.2;

/** How large a file will be, about, in bytes. */
export const sizeOf = ({ textBytes, photoBytes }: ExportOutlook, form: ExportForm): number => {
  switch (form) {
    case 'json':
      return textBytes;
    case 'inline':
      return textBytes + photoBytes * BASE64_GROWTH;
    case 'zip':
      return textBytes * ZIPPED + photoBytes;
  }
};

/** The largest file of a form that other laptops open. */
export const limitOf = (form: ExportForm): number => (form === 'zip' ? MAX_CONTAINER_SIZE : MAX_BUNDLE_SIZE);

/** Whether nobody could open the file. */
export const isTooLarge = (outlook: ExportOutlook, form: ExportForm): boolean =>
  sizeOf(outlook, form) > limitOf(form) || outlook.textBytes > MAX_BUNDLE_SIZE;

/** How the name of a file ends. */
export const endingOf = (form: ExportForm, isProtected: boolean): FileEnding => (isProtected ? '.skt.enc' : form === 'zip' ? '.skt.zip' : '.skt.json');

/** The option that a scope stands for; undefined for the whole round, and for what is no more. */
export const optionOf = (scope: ExchangeScope, { visits, members, colleagues }: ScopeOptions): ScopeOption | undefined => {
  switch (scope.kind) {
    case 'plan':
      return undefined;
    case 'visit':
      return visits.find(({ id }) => id === scope.visit);
    case 'member':
      return members.find(({ id }) => id === scope.member);
    case 'since':
      return colleagues.find(({ id }) => id === scope.person);
  }
};

/** The first part of a kind; null when there is none to choose. */
export const firstOf = (kind: ExchangeScope['kind'], { visits, members, colleagues }: ScopeOptions): ExchangeScope | null => {
  switch (kind) {
    case 'plan':
      return { kind };
    case 'visit':
      return visits[0] ? { kind, visit: visits[0].id } : null;
    case 'member':
      return members[0] ? { kind, member: members[0].id } : null;
    case 'since':
      return colleagues[0] ? { kind, person: colleagues[0].id } : null;
  }
};
