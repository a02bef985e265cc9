import type { CarryCandidate } from '../carryOver/carryOver.ts';
import { firstDayOf } from '../days.ts';
import { grouped } from '../grouped.ts';
import type { FocusPointId } from '../ids.ts';
import type { LateDossierLine } from '../roundBook/figures.ts';
import type { Row } from '../schema/tables.ts';
import type { ScoreTotals } from '../scoring/totals.ts';
import { unitsNow, type DirectoryUnit, type UnitThen } from '../units/lineage.ts';
import { focusPointIdOf, type FocusSubject } from './focusPoint.ts';

/** The share of the points below which an area counts as weak, in hundredths of a percent; the lowest step of the usual scales that still gives points is 70 % (domain §2.2 [S18]). [judgement] */
const WEAK_BELOW = 7000;

/** Less than this part of an area scored says nothing about it yet, in hundredths of a percent. [judgement] */
const SCORED_AT_LEAST = 5000;

/** A unit that no round of so many years has visited is proposed. [judgement] */
const YEARS_WITHOUT = 3;

/** Points of a unit in an area at a visit of the last round. */
export interface AreaPoints {
  readonly unit: UnitThen;
  readonly area: number;
  readonly totals: Pick<ScoreTotals, 'got' | 'max' | 'scoredMax'>;
}

/** Dossiers of a unit in the last round that were not returned in time, in a sample or by the unit's own report. */
export type LateDossiers = Pick<LateDossierLine, 'area' | 'criterionKey' | 'source' | 'title' | 'late' | 'of'> & { readonly unit: UnitThen };

/** A visit that took place, in any earlier round of this laptop. */
export interface PastVisit {
  readonly unit: UnitThen;
  readonly year: number;
}

/** What proposals rest on. */
export interface FocusGround {
  readonly year: number;
  readonly units: readonly DirectoryUnit[];
  readonly areas: readonly Pick<Row<'areas'>, 'no' | 'name' | 'included'>[];
  /** Findings of the last round that still stand (carryOver.ts), those already taken along among them. */
  readonly open: readonly CarryCandidate[];
  readonly points: readonly AreaPoints[];
  readonly late: readonly LateDossiers[];
  /** The years of the earlier rounds on this laptop. */
  readonly years: readonly number[];
  readonly visits: readonly PastVisit[];
}

/** A proposal with its evidence in words, in the language of the documents, for it is kept with the plan. */
export interface FocusProposal extends FocusSubject {
  readonly id: FocusPointId;
  readonly text: string;
}

const proposal = (subject: FocusSubject, text: string): FocusProposal => ({ id: focusPointIdOf(subject), ...subject, text });

/** Letters of a finding that a proposal quotes. */
const QUOTED = 160;

const quote = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim().replace(/[.;]+$/u, '');
  return `“${line.length > QUOTED ? `${line.slice(0, QUOTED).trimEnd()}…` : line}”`;
};

const percent = (part: number, whole: number): string => `${(Math.round((part * 1000) / whole) / 10).toString().replace('.', ',')} %`;

const points = (hundredths: number): string => (hundredths / 100).toString().replace('.', ',');

/** Open and repeated findings: one proposal for a unit and a criterion, however many findings there are. */
const ofFindings = ({ open }: FocusGround): readonly FocusProposal[] =>
  grouped(
    open.filter(({ units }) => units.length > 0),
    ({ units: [unit], values }) => `${unit} ${values.area} ${values.criterionKey}`,
  ).map((group) => {
    const [{ units, values }] = group;
    const times = Math.max(...group.map((one) => one.values.times));
    const worse = group.some(({ standing }) => standing === 'worse') ? ', nặng hơn lần trước' : '';
    const said = group.map((one) => quote(one.values.text)).join('; ');
    const text = times > 1 ? `Tồn tại lặp lại lần ${times}${worse}: ${said}.` : `Tồn tại năm ${values.origin.year} chưa khắc phục xong: ${said}.`;
    return proposal({ reason: times > 1 ? 'repeatedFinding' : 'openFinding', unit: units[0] ?? null, area: values.area, criterionKey: values.criterionKey }, text);
  });

interface Sum {
  readonly got: number;
  readonly scoredMax: number;
  readonly max: number;
}

const sumOf = (list: readonly AreaPoints[]): Sum =>
  list.reduce((sum, { totals }) => ({ got: sum.got + totals.got, scoredMax: sum.scoredMax + totals.scoredMax, max: sum.max + totals.max }), { got: 0, scoredMax: 0, max: 0 });

/** Points of what was scored; what nobody scored counts neither way, and an area of which little was scored says nothing. */
const isWeak = ({ got, scoredMax, max }: Sum): boolean => scoredMax > 0 && scoredMax * 10_000 >= max * SCORED_AT_LEAST && got * 10_000 < scoredMax * WEAK_BELOW;

const inWords = ({ got, scoredMax }: Sum): string => `${points(got)}/${points(scoredMax)} điểm (${percent(got, scoredMax)})`;

const nameOf = (areas: FocusGround['areas'], no: number): string => areas.find((area) => area.no === no)?.name.trim() ?? '';

/** Weak areas: where all units together are weak the area as a whole, else the units that are. */
const ofPoints = ({ points: all, areas, units }: FocusGround): readonly FocusProposal[] => {
  const asked = new Set(areas.filter(({ included }) => included).map(({ no }) => no));
  return grouped(all.filter(({ area }) => asked.has(area)), ({ area }) => String(area)).flatMap((group): readonly FocusProposal[] => {
    const [{ area }] = group;
    const name = nameOf(areas, area);
    const byUnit = grouped(group, ({ unit }) => unit.id ?? unit.name);
    const weak = byUnit.filter((one) => isWeak(sumOf(one)));
    const whole = sumOf(group);
    if (byUnit.length > 1 && isWeak(whole)) {
      const named = weak.map((one) => `${one[0].unit.name} ${percent(sumOf(one).got, sumOf(one).scoredMax)}`).join('; ');
      return [proposal({ reason: 'weakArea', unit: null, area, criterionKey: '' }, `Lĩnh vực “${name}” đạt ${inWords(whole)} ở kỳ trước; thấp nhất: ${named}.`)];
    }
    return weak.flatMap((one) => {
      const text = `Lĩnh vực “${name}” đạt ${inWords(sumOf(one))} ở kỳ trước.`;
      return unitsNow(one[0].unit, units).map((unit) => proposal({ reason: 'weakArea', unit, area, criterionKey: '' }, text));
    });
  });
};

const lateInWords = ({ source, title, late, of }: LateDossiers): string =>
  source === 'sample'
    ? `mẫu ${title.trim() === '' ? 'hồ sơ' : `“${title.trim()}”`} có ${late}/${of} hồ sơ trễ hạn hoặc quá hạn`
    : `đơn vị báo cáo ${late}/${of} hồ sơ trả trễ hạn`;

/** Dossiers that were late in samples and by the unit's own figures. */
const ofDossiers = ({ late, units }: FocusGround): readonly FocusProposal[] =>
  grouped(
    late.filter((one) => one.late > 0),
    ({ unit, area, criterionKey }) => JSON.stringify([unit, area, criterionKey]),
  ).flatMap((group) => {
    const [{ unit: then, area, criterionKey }] = group;
    const said = group.map(lateInWords).join('; ');
    return unitsNow(then, units).map((unit) =>
      proposal({ reason: 'overdueDossiers', unit, area, criterionKey }, `Kỳ trước ${said}.`),
    );
  });

/**
 * Units that no round of the last years has visited. Only what this laptop has can be looked through, so the text names
 * those years, and one round alone is too little to say anything.
 */
const ofAbsence = ({ year, units, years, visits }: FocusGround): readonly FocusProposal[] => {
  const known = [...new Set(years)].filter((one) => one < year && one >= year - YEARS_WITHOUT).sort((a, b) => a - b);
  if (known.length < 2) return [];
  const visited = new Set(visits.filter((visit) => known.includes(visit.year)).flatMap((visit) => unitsNow(visit.unit, units, firstDayOf(visit.year))));
  return units
    .filter(({ id, until }) => until === null && !visited.has(id))
    .map(({ id }) => proposal({ reason: 'neverInspected', unit: id, area: null, criterionKey: '' }, `Không có cuộc kiểm tra nào trong các đợt năm ${known.join(', ')}.`));
};

/** What this round should look at in particular, with the evidence for each; the planner accepts or drops it. Each subject once: after a merger several units speak for one. */
export const focusProposals = (ground: FocusGround): readonly FocusProposal[] =>
  grouped([...ofFindings(ground), ...ofPoints(ground), ...ofDossiers(ground), ...ofAbsence(ground)], ({ id }) => id).map(([first, ...rest]) => ({
    ...first,
    text: [...new Set([first, ...rest].map(({ text }) => text))].join(' '),
  }));

/** Proposals that a list of points lacks, or of which it has older evidence while nobody has decided. */
export const newProposals = (proposals: readonly FocusProposal[], points: readonly Pick<Row<'focusPoints'>, 'id' | 'decision' | 'text'>[]): readonly FocusProposal[] => {
  const known = new Map(points.map((point) => [point.id, point]));
  return proposals.filter(({ id, text }) => {
    const point = known.get(id);
    return point === undefined || (point.decision.state === 'proposed' && point.text !== text);
  });
};
