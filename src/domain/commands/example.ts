import { seal, type Change } from '../change.ts';
import { cchcCriteria2026v2 } from '../criteria/cchc2026_2.ts';
import { longAn2024 as round } from '../example/longAn2024.ts';
import { HlcSchema } from '../hlc.ts';
import {
  BasisIdSchema,
  MemberIdSchema,
  PersonIdSchema,
  PlanIdSchema,
  ReplicaIdSchema,
  UnitIdSchema,
  VisitIdSchema,
  slugOf,
  type MemberId,
  type UnitId,
} from '../ids.ts';
import { orderKeys } from '../order.ts';
import { asLines } from '../planDefaults.ts';
import type { Result } from '../result.ts';
import { MomentSchema } from '../schema/field.ts';
import { allWrites, rowWrites, type Command, type CommandContext, type CommandInput, type Rejection, type WriteIntent } from './command.ts';
import { assignMember, createPlan } from './planning.ts';

/** The example round (Long An 2024); the same on every laptop. */
export const examplePlanId = PlanIdSchema.parse('vi-du-long-an-2024');

/** Nobody in particular: the example was not written by a user. */
const author = { id: PersonIdSchema.parse('dot-mau'), name: 'Đợt mẫu (số liệu minh hoạ)' };
const replica = ReplicaIdSchema.parse('dotmau2024');
/** The day on which the source's plan was issued; earlier than anything that users write on top. */
const issuedAt = `${round.document.date}T00:00:00.000Z`;

type Writes = Result<readonly WriteIntent[], Rejection>;

const unitIdOf = (name: string): UnitId => UnitIdSchema.parse(slugOf(name));
const memberIdOf = (name: string): MemberId => MemberIdSchema.parse(slugOf(name, 80));

const planWrites = (input: CommandInput, context: CommandContext): Writes => {
  const { illustrative: _, ...deadlines } = round.deadlines;
  const { illustrative: __, ...period } = round.period;
  return createPlan.decide(
    {
      ...input,
      criteria: cchcCriteria2026v2,
      values: {
        title: round.title,
        year: round.year,
        letterhead: round.letterhead,
        document: { number: round.document.number, date: round.document.date },
        window: round.window,
        period,
        purposes: asLines(round.purposes),
        requirements: asLines(round.requirements),
        principles: asLines(round.principles),
        standingOffice: round.standingOffice.name,
        isExample: true,
        ...deadlines,
      },
    },
    context,
  );
};

const basisWrites = (): readonly Writes[] => {
  const order = orderKeys(round.bases.length);
  return round.bases.map((basis, at) =>
    rowWrites('bases', BasisIdSchema.parse(slugOf(`${basis.documentType} ${basis.number}`)), { ...basis, order: order[at] }),
  );
};

const unitWrites = (): readonly Writes[] => {
  const order = orderKeys(round.units.length);
  return round.units.map((unit, at) => rowWrites('units', unitIdOf(unit.name), { ...unit, order: order[at] }));
};

const memberWrites = (input: CommandInput, context: CommandContext): readonly Writes[] => {
  const order = orderKeys(round.members.length);
  return round.members.flatMap(({ name, position, role, areas }, at) => {
    const member = memberIdOf(name);
    return [
      rowWrites('members', member, { name, position, role, order: order[at] }),
      ...areas.map((area) => assignMember.decide({ ...input, member, area, visit: null }, context)),
    ];
  });
};

const visitWrites = (): readonly Writes[] =>
  round.visits.map(({ unit, date, session, form, period }) =>
    rowWrites('visits', VisitIdSchema.parse(`kiem-tra-${unitIdOf(unit)}`), {
      unit: unitIdOf(unit),
      slot: { date, session },
      form,
      period,
      criteriaVersion: cchcCriteria2026v2.version,
    }),
  );

/** Opens the example round: plan, bases, areas, criteria, units, team, assignments and visits, with ids that follow from names. */
const createExample: Command<CommandInput> = {
  name: 'plan.createExample',
  decide: (input, context) =>
    allWrites([
      planWrites(input, context),
      ...basisWrites(),
      ...unitWrites(),
      ...memberWrites(input, context),
      ...visitWrites(),
      rowWrites('people', author.id, { name: author.name }),
    ]),
};

/**
 * The example as one change that every laptop holds alike, down to its id: it is merged in, not written anew. Two people
 * who both open the example and then exchange files share its beginning, so that an edit by one replaces what the other
 * opened; were it written anew on each laptop, every such edit would be a conflict with the other's first value.
 */
export const exampleChange = (): Change => {
  const decided = createExample.decide({ plan: examplePlanId }, { now: MomentSchema.parse(issuedAt), actor: author.id });
  if (!decided.ok) throw new Error(`The example round is refused: ${decided.error.type}`);
  return seal({
    v: 1,
    plan: examplePlanId,
    replica,
    seq: 1,
    prev: null,
    hlc: HlcSchema.parse(`${issuedAt}-0000-${replica}`),
    actor: author.id,
    cmd: createExample.name,
    ops: decided.value.map(({ table, row, field, value }) => ({ t: table, r: row, f: field, val: value, over: [] })),
  });
};
