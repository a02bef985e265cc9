import { dossierIdOf, itemIdOf, type ChangeId, type CriterionId, type DossierId, type SampleId, type VisitId } from '../ids.ts';
import type { Json } from '../json.ts';
import { fail, ok } from '../result.ts';
import { basisOf } from '../row.ts';
import { isSampleSize, type Drawn, type Pick } from '../sampling/draw.ts';
import type { GridColumn } from '../sampling/cells.ts';
import type { Assessment } from '../schema/inspection.ts';
import type { Moment } from '../schema/field.ts';
import type { Values } from '../schema/tables.ts';
import {
  addCommand,
  allWrites,
  checkedValue,
  editCommand,
  fieldWrite,
  oneWrite,
  removeCommand,
  rowWrites,
  type Command,
  type CommandInput,
  type Shown,
  type WriteIntent,
} from './command.ts';

/** Begins a sample of dossiers at a visit. */
export const addSample = addCommand('samples', 'sample.add');
/** Edits one fact of a sample: its title, what the unit reports, the note. */
export const editSample = editCommand('samples', 'sample.edit');
/** Deletes a sample; its dossiers go with it as its parts. */
export const removeSample = removeCommand('samples', 'sample.remove');

/** The list to draw from, as it is kept (sampling/dossierList.ts). */
export interface SetListInput extends CommandInput {
  readonly sample: SampleId;
  readonly population: string;
  readonly basis: readonly ChangeId[];
}

/** Puts the unit's list in place of what was there. */
export const setSampleList: Command<SetListInput> = {
  name: 'sample.setList',
  decide: ({ sample, population, basis }) => oneWrite(fieldWrite('samples', sample, 'population', population, basis)),
};

/** A draw, and the heads of the sample's draw that were on the screen. */
export interface DrawInput extends CommandInput {
  readonly sample: SampleId;
  readonly drawn: Drawn;
  readonly basis: readonly ChangeId[];
}

const drawOf = ({ rule, seed, size, of, listHash }: Drawn, at: Moment): Values<'samples'>['draw'] => ({ rule, seed, size, of, listHash, at });

/** The row of a dossier that was drawn; days that the list does not give are left to be looked up. */
const pickWrites = (sample: SampleId, { no, code, procedure, received, due, returned }: Pick) =>
  rowWrites('dossiers', dossierIdOf(sample, no), {
    sample,
    no,
    code,
    procedure: procedure === '' ? undefined : procedure,
    received: received ?? undefined,
    due: due ?? undefined,
    returned: returned ?? undefined,
  });

const decideDraw = ({ sample, drawn, basis }: DrawInput, picks: readonly Pick[], at: Moment) => {
  if (picks.length === 0 || !isSampleSize(drawn.size, drawn.of)) return fail({ type: 'nothing-to-write' } as const);
  return allWrites([oneWrite(fieldWrite('samples', sample, 'draw', drawOf(drawn, at), basis)), ...picks.map((pick) => pickWrites(sample, pick))]);
};

/** Records a draw with the dossiers that it drew, in one change. */
export const drawDossiers: Command<DrawInput> = {
  name: 'sample.draw',
  decide: (input, { now }) => decideDraw(input, input.drawn.picks, now),
};

/** A larger draw of the same list by the same seed; `before` is the size until now. */
export interface ExtendInput extends DrawInput {
  readonly before: number;
}

/** Adds the dossiers by which a larger draw goes beyond the former one; those that are there stay as they are. */
export const extendSample: Command<ExtendInput> = {
  name: 'sample.extend',
  decide: (input, { now }) =>
    decideDraw(
      input,
      input.drawn.picks.filter(({ no }) => no > input.before),
      now,
    ),
};

/** A cell of the grid that gets a value, with the heads that were on the screen. */
export interface CellWrite {
  readonly dossier: DossierId;
  readonly column: GridColumn;
  readonly value: Json;
  readonly basis: readonly ChangeId[];
}

/** Cells that are written together. */
export interface RecordInput extends CommandInput {
  readonly cells: readonly CellWrite[];
}

/** Records what was found of dossiers, a cell or many in one change: a pasted block, a column set at once. Each cell is a register. */
export const recordDossiers: Command<RecordInput> = {
  name: 'dossier.record',
  decide: ({ cells }) => {
    const writes: WriteIntent[] = [];
    for (const { dossier, column, value, basis } of cells) {
      const check = checkedValue('dossiers', column, value);
      if (!check.ok) return check;
      writes.push({ table: 'dossiers', row: dossier, field: column, value: check.value, basis });
    }
    return writes.length > 0 ? ok(writes) : fail({ type: 'nothing-to-write' });
  },
};

/** The figures of an item, taken from a sample; `seen` is what was on the screen. */
export interface CarryInput extends CommandInput {
  readonly visit: VisitId;
  readonly criterion: CriterionId;
  readonly sample: SampleId;
  readonly figures: { readonly [F in 'numerator' | 'denominator']: Assessment[F] };
  readonly seen: { readonly assessment: Assessment; readonly assessmentBasis: readonly ChangeId[]; readonly fromBasis: readonly ChangeId[] };
}

/** Puts a rate of a sample into a quantitative item and notes where it came from; result and score stay as they are. */
export const carryRate: Command<CarryInput> = {
  name: 'item.carryRate',
  decide: ({ visit, criterion, sample, figures, seen }) => {
    const item = itemIdOf(visit, criterion);
    return allWrites([
      rowWrites('items', item, { visit, criterion }),
      oneWrite(fieldWrite('items', item, 'assessment', { ...seen.assessment, ...figures }, seen.assessmentBasis)),
      oneWrite(fieldWrite('items', item, 'figuresFrom', sample, seen.fromBasis)),
    ]);
  },
};

/** An item as it was on the screen. */
export interface UnlinkInput extends CommandInput {
  readonly item: Shown<'items'>;
}

/** The figures of an item stand by themselves from here on: they stay as they are, and the sample answers for them no more. */
export const unlinkFigures: Command<UnlinkInput> = {
  name: 'item.unlinkFigures',
  decide: ({ item }) => oneWrite(fieldWrite('items', item.id, 'figuresFrom', null, basisOf(item, 'figuresFrom'))),
};
