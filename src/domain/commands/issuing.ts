import { issuanceIdOf } from '../ids.ts';
import { issuanceDigest, issuedVersions, type IssuedContent } from '../issuing/content.ts';
import { fail, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { Row } from '../schema/tables.ts';
import { allWrites, fieldWrite, oneWrite, rowWrites, type Command, type CommandContext, type CommandInput, type Rejection, type WriteIntent } from './command.ts';

type Writes = Result<readonly WriteIntent[], Rejection>;

/** Number and date of an official document; either may still be blank. */
export type OfficialDocument = Row<'issuances'>['document'];

/** What is issued: the plan as it stood on the screen, and the versions that were issued before. */
export interface IssuePlanInput extends CommandInput {
  readonly round: Pick<Row<'plans'>, 'id' | 'document' | 'regs'>;
  readonly content: IssuedContent;
  readonly versions: readonly Row<'issuances'>[];
  readonly document: OfficialDocument;
}

const isSame = (a: OfficialDocument, b: OfficialDocument): boolean => a.number === b.number && a.date === b.date;

const trimmed = ({ number, date }: OfficialDocument): OfficialDocument => ({ number: number.trim(), date });

/** The heading of the plan carries the number and date under which it was issued. */
const headingWrites = ({ id, document, regs }: IssuePlanInput['round'], given: OfficialDocument): readonly Writes[] =>
  isSame(document, given) ? [] : [oneWrite(fieldWrite('plans', id, 'document', given, basisOf({ regs }, 'document')))];

const versionWrites = (no: number, document: OfficialDocument, content: IssuedContent, reason: string, { now }: CommandContext): Writes =>
  rowWrites('issuances', issuanceIdOf(no), {
    no,
    document,
    issued: { at: now, content, digest: issuanceDigest(no, content) },
    ...(reason === '' ? {} : { reason }),
  });

/** Issues the plan: what it says is frozen as version 0. Two people who issue at once meet in one row, as a conflict. */
export const issuePlan: Command<IssuePlanInput> = {
  name: 'plan.issue',
  decide: ({ round, content, versions, document }, context) =>
    issuedVersions(versions).length > 0
      ? fail({ type: 'plan-issued' })
      : allWrites([versionWrites(0, trimmed(document), content, '', context), ...headingWrites(round, trimmed(document))]),
};

/** An amendment of the plan, with its reason. */
export interface AmendPlanInput extends Omit<IssuePlanInput, 'round'> {
  readonly why: string;
}

/** Issues the plan as it stands now as its next amendment; what was issued before stays as it is. */
export const amendPlan: Command<AmendPlanInput> = {
  name: 'plan.amend',
  decide: ({ content, versions, document, why }, context) => {
    const latest = issuedVersions(versions).at(-1);
    if (latest === undefined) return fail({ type: 'plan-not-issued' });
    if (why.trim() === '') return fail({ type: 'reason-required' });
    return versionWrites(latest.no + 1, trimmed(document), content, why.trim(), context);
  },
};

/** The number and date that Văn thư has given to an issued version. */
export interface NumberIssuanceInput extends CommandInput {
  readonly version: Row<'issuances'>;
  readonly round: IssuePlanInput['round'];
  readonly document: OfficialDocument;
}

/** Fills in a number or a date that was still blank when the version was issued; what has been given is never replaced. */
export const numberIssuance: Command<NumberIssuanceInput> = {
  name: 'plan.numberIssuance',
  decide: ({ version, round, document }) => {
    const { number, date } = version.document;
    const given = trimmed(document);
    if ((number !== '' && given.number !== number) || (date !== null && given.date !== date)) return fail({ type: 'plan-issued' });
    if (isSame(version.document, given)) return fail({ type: 'nothing-to-write' });
    return allWrites([
      oneWrite(fieldWrite('issuances', version.id, 'document', given, basisOf(version, 'document'))),
      ...(version.no === 0 ? headingWrites(round, given) : []),
    ]);
  },
};
