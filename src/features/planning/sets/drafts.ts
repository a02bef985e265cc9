import type { SetArea } from '#domain/criteria/content.ts';
import type { CriterionDefinition, Measurement, ScoringRule } from '#domain/schema/inspection.ts';

/** While somebody types „1,“ a field of numbers holds a text. */
export type Typed = number | string;

/** An area as it is being typed; points in points. */
export type AreaDraft = Omit<SetArea, 'maxScore'> & { readonly maxScore: Typed };

/** The wording of a criterion as it is being typed; points in points. */
export type DefinitionDraft = Omit<CriterionDefinition, 'maxScore'> & { readonly maxScore: Typed };

/** A step as it is being typed, in percent. */
export interface StepDraft {
  readonly from: Typed;
  readonly share: Typed;
}

/** How a criterion is measured and scored as it is being typed. The numbers of every kind stay while one tries the others. */
export interface MeasurementDraft extends Omit<Measurement, 'scoring'> {
  readonly kind: ScoringRule['kind'];
  readonly partly: Typed;
  readonly full: Typed;
  readonly steps: readonly StepDraft[];
}

/** The scale that indices use most (domain: 100 % gives all, 90 % gives 80 % of it …). */
const usualSteps: readonly StepDraft[] = [
  { from: 100, share: 100 },
  { from: 90, share: 80 },
  { from: 80, share: 60 },
  { from: 70, share: 40 },
];

/** Hundredths of what was typed; undefined for nothing, for less than zero and for more than `most`. */
const hundredthsOf = (typed: Typed, most: number): number | undefined => {
  const number = typeof typed === 'number' ? typed : typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'));
  const hundredths = Math.round(number * 100);
  return Number.isFinite(number) && hundredths >= 0 && hundredths <= most ? hundredths : undefined;
};

const MOST_POINTS = 1_000_000;
const WHOLE = 10_000;
const MOST_RATE = 1_000_000;

/** Areas to be typed into. */
export const areaDraftsOf = (areas: readonly SetArea[]): readonly AreaDraft[] => areas.map((area) => ({ ...area, maxScore: area.maxScore / 100 }));

/** The areas that were typed; undefined while a number among them is none. Blank points are none. */
export const areasOf = (drafts: readonly AreaDraft[]): readonly SetArea[] | undefined => {
  const areas = drafts.flatMap((draft): readonly SetArea[] => {
    const maxScore = draft.maxScore === '' ? 0 : hundredthsOf(draft.maxScore, MOST_POINTS);
    return maxScore === undefined ? [] : [{ ...draft, name: draft.name.trim(), maxScore }];
  });
  return areas.length === drafts.length ? areas : undefined;
};

/** The first number that no area has. */
export const freeAreaNo = (areas: readonly { readonly no: number }[]): number => {
  const taken = new Set(areas.map(({ no }) => no));
  let no = 1;
  while (taken.has(no) && no < 99) no += 1;
  return no;
};

/** A wording to be typed into. */
export const definitionDraftOf = (definition: CriterionDefinition): DefinitionDraft => ({ ...definition, maxScore: definition.maxScore / 100 });

/** The wording that was typed; undefined while the points are no number. A qualitative criterion has no figures. */
export const definitionOf = (draft: DefinitionDraft): CriterionDefinition | undefined => {
  const maxScore = draft.maxScore === '' ? 0 : hundredthsOf(draft.maxScore, MOST_POINTS);
  if (maxScore === undefined) return undefined;
  const isQuantitative = draft.type === 'quantitative';
  const figure = (text: string | null): string | null => (isQuantitative ? (text ?? '').trim() : null);
  return {
    ...draft,
    code: draft.code.trim(),
    question: draft.question.trim(),
    evidence: draft.evidence.trim(),
    legal: draft.legal.trim(),
    numerator: figure(draft.numerator),
    denominator: figure(draft.denominator),
    maxScore,
  };
};

/** How a criterion is measured, to be typed into. */
export const measurementDraftOf = ({ scoring, ...rest }: Measurement): MeasurementDraft => ({
  ...rest,
  kind: scoring.kind,
  partly: scoring.kind === 'byResult' ? scoring.partly / 100 : 50,
  full: scoring.kind === 'linear' ? scoring.full / 100 : 100,
  steps: scoring.kind === 'stepped' ? scoring.steps.map(({ from, share }) => ({ from: from / 100, share: share / 100 })) : usualSteps,
});

const scoringOf = ({ kind, partly, full, steps }: MeasurementDraft): ScoringRule | undefined => {
  switch (kind) {
    case 'judged':
      return { kind };
    case 'byResult': {
      const given = hundredthsOf(partly, WHOLE);
      return given === undefined ? undefined : { kind, partly: given };
    }
    case 'linear': {
      const given = hundredthsOf(full, MOST_RATE);
      return given === undefined || given === 0 ? undefined : { kind, full: given };
    }
    case 'stepped': {
      const given = steps.flatMap(({ from, share }) => {
        const [rate, points] = [hundredthsOf(from, MOST_RATE), hundredthsOf(share, WHOLE)];
        return rate === undefined || points === undefined ? [] : [{ from: rate, share: points }];
      });
      return given.length === 0 || given.length < steps.length ? undefined : { kind, steps: given };
    }
  }
};

/** The measurement that was typed; undefined while a number that its way of scoring needs is missing. */
export const measurementOf = (draft: MeasurementDraft): Measurement | undefined => {
  const scoring = scoringOf(draft);
  const { unit, sourceSystem, cutOff } = draft;
  return scoring && { unit: unit.trim(), sourceSystem: sourceSystem.trim(), cutOff: cutOff.trim(), scoring };
};
