import { usualSteps } from '../../runningOrder.ts';
import type { Row } from '../../schema/tables.ts';
import { visitForms } from '../../schema/planning.ts';
import { unitShare } from '../../unitShare.ts';
import { checklistSection, criteriaOfRound } from '../tables/checklist.ts';
import { headings, linesOf, paragraph, parts, sentenceOf } from '../compose.ts';
import { documentFactsOf } from '../facts.ts';
import type { Block, DocumentModel, Section } from '../model.ts';
import { outlineSection } from '../outlineSection.ts';
import { planGround, type PlanGround } from '../planGround.ts';
import { scheduleTable, unitsTable } from '../tables/schedule.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { teamTable } from '../tables/team.ts';
import { roundBases } from '../visitBlocks.ts';
import { basisWords, isNorm, matterOf, planIssuedWords } from '../words/citations.ts';
import { termFigures } from '../words/deadlines.ts';
import { houseOf } from '../words/house.ts';
import * as words from '../words/plan.ts';
import { capitalised } from '../words/terms.ts';
import { byOrder } from '../../order.ts';

type TextField = 'purposes' | 'requirements' | 'principles';

/** What the planner typed, an item to a line; room for it while he has not. */
const typedLines = ({ plan }: DocumentSource, field: TextField): readonly Block[] => {
  const lines = linesOf(plan[field]);
  const source = { table: 'plans', id: plan.id, field } as const;
  if (lines.length === 0) return [paragraph(`${field}-1`, 'dash', `- ${words.ROOM}`, { source })];
  return lines.map((line, at) => paragraph(`${field}-${at + 1}`, 'dash', sentenceOf(line, [{ text: '- ' }]), { source }));
};

const dashes = (key: string, sentences: readonly string[], figures: readonly string[] = []): readonly Block[] =>
  sentences.map((sentence, at) => {
    const stated = figures.filter((figure) => sentence.includes(`${figure} ngày`));
    return paragraph(`${key}-${at + 1}`, 'dash', `- ${sentence}`, stated.length === 0 ? {} : { figures: stated });
  });

/** In the order of the Vietnamese alphabet (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.6). */
const letters = 'abcdđeghiklmnopqrstuvxy';

/** Points „a)“, „b)“; each ends with a semicolon, the last one with a full stop. */
const points = (key: string, texts: readonly string[]): readonly Block[] =>
  texts.map((text, at) => paragraph(`${key}-${at + 1}`, 'point', `${letters.charAt(at)}) ${text}${at === texts.length - 1 ? '.' : ';'}`));

const basesOf = ({ rows }: DocumentSource): readonly Row<'bases'>[] => rows.bases.toSorted(byOrder);

/** Norms stand as „Căn cứ …“ on lines of their own; plans and directives from above are what this plan carries out. */
const opening = (source: DocumentSource): readonly Block[] => {
  const norms = basesOf(source).filter(isNorm);
  const orders = basesOf(source).filter((basis) => !isNorm(basis));
  return [
    ...norms.map((basis, at) =>
      paragraph(`basis-${basis.id}`, 'basis', `Căn cứ ${basisWords(basis)}${at === norms.length - 1 ? '.' : ';'}`, { source: { table: 'bases', id: basis.id, field: 'subject' } }),
    ),
    paragraph('lead', 'lead', words.planLead(orders.map(basisWords), houseOf(source.plan), matterOf(source.plan))),
  ];
};

const matterBlocks = (source: DocumentSource, { areas, focus }: PlanGround): readonly Block[] => {
  const criteria = criteriaOfRound(source);
  const unitName = (id: Row<'focusPoints'>['unit']): string => source.rows.units.find((unit) => unit.id === id)?.name.trim() ?? '';
  return [
    paragraph('matter-lead', 'body', words.MATTER_LEAD),
    ...areas.map((area) =>
      paragraph(`area-${area.no}`, 'clause', words.areaLine(area.no, area.name, area.thematic, criteria.filter(({ definition }) => definition.area === area.no).length), {
        source: { table: 'areas', id: area.id, field: 'name' },
      }),
    ),
    ...(focus.length === 0 ? [] : [paragraph('focus-lead', 'body', words.FOCUS_LEAD)]),
    ...focus.map((point) =>
      paragraph(`focus-${point.id}`, 'dash', sentenceOf(words.focusLine(point.text, unitName(point.unit)), [{ text: '- ' }]), { source: { table: 'focusPoints', id: point.id, field: 'text' } }),
    ),
  ];
};

/** The share as far as the plan may tell it: a unit that only a surprise visit goes to is not counted as inspected. */
const shareSentence = (source: DocumentSource, { units }: PlanGround): string => {
  const { all } = unitShare(source.rows.units.map((unit) => ({ ...unit, chosen: units.some(({ id }) => id === unit.id) })));
  return words.subjectsSentence(all.chosen, all.total, houseOf(source.plan));
};

const subjectBlocks = (source: DocumentSource, ground: PlanGround): readonly Block[] => {
  const { plan } = source;
  const used = new Set([...plan.forms, ...ground.visits.map(({ visit }) => visit.form)]);
  return headings([
    { key: 'subjects', title: 'Đối tượng kiểm tra', blocks: [paragraph('subjects-units', 'body', shareSentence(source, ground))] },
    { key: 'forms', title: 'Hình thức kiểm tra', blocks: dashes('form', visitForms.filter((form) => used.has(form)).map((form) => words.formSentences[form])) },
    { key: 'period', title: 'Thời kỳ kiểm tra', blocks: [paragraph('period-span', 'body', words.periodSentence(plan.period))] },
    {
      key: 'time',
      title: 'Thời gian kiểm tra',
      blocks: [
        paragraph('window', 'body', words.windowSentence(plan.window)),
        unitsTable('units', source, ground),
        paragraph('change', 'body', words.changeSentence(plan.noticeDays), { figures: termFigures(plan.noticeDays) }),
      ],
    },
  ]);
};

const carryingBlocks = ({ plan }: DocumentSource): readonly Block[] => {
  const house = houseOf(plan);
  return [
    ...headings([
      { key: 'office', title: capitalised(house.office), blocks: dashes('office-duty', words.officeDuties(house, plan), termFigures(plan.noticeDays)) },
      { key: 'team-duties', title: 'Tổ kiểm tra', blocks: dashes('team-duty', words.teamDuties(house, plan), termFigures(plan.minutesDays, plan.memberNotesDays, plan.teamReportDays, plan.conclusionDays)) },
      { key: 'unit-duties', title: 'Các đơn vị được kiểm tra', blocks: dashes('unit-duty', words.unitDuties(house, plan), termFigures(plan.unitReportDays, plan.remedyPlanDays, plan.remedyReportDays)) },
    ]),
    paragraph('closing', 'body', words.planClosing(house)),
  ];
};

const planBlocks = (source: DocumentSource, ground: PlanGround): readonly Block[] => {
  const { plan } = source;
  const [decision] = roundBases(source);
  return [
    ...opening(source),
    ...parts([
      {
        key: 'part-purpose',
        title: words.planParts.purpose,
        blocks: headings([
          { key: 'purpose', title: 'Mục đích', blocks: typedLines(source, 'purposes') },
          { key: 'demand', title: 'Yêu cầu', blocks: [...typedLines(source, 'requirements'), ...typedLines(source, 'principles')] },
        ]),
      },
      { key: 'part-matter', title: words.planParts.matter, blocks: matterBlocks(source, ground) },
      { key: 'part-subjects', title: words.planParts.subjects, blocks: subjectBlocks(source, ground) },
      {
        key: 'part-team',
        title: words.planParts.team,
        blocks: [paragraph('team-lead', 'body', words.teamLead(decision, ground.members.length)), teamTable('team', source, ground), paragraph('own-unit', 'body', words.OWN_UNIT)],
      },
      {
        key: 'part-method',
        title: words.planParts.method,
        blocks: headings([
          { key: 'method', title: 'Phương pháp kiểm tra', blocks: dashes('method', words.methods) },
          { key: 'order', title: 'Trình tự kiểm tra', blocks: [paragraph('order-lead', 'body', words.ORDER_LEAD), ...points('step', usualSteps.map(({ title }) => title))] },
        ]),
      },
      { key: 'part-money', title: words.planParts.money, blocks: [paragraph('money', 'body', words.moneySentence(houseOf(plan), plan.year))] },
      { key: 'part-carrying', title: words.planParts.carrying, blocks: carryingBlocks(source) },
    ]),
  ];
};

const scheduleSection = (source: DocumentSource, ground: PlanGround): Section => ({
  key: 'schedule',
  orientation: 'landscape',
  heading: null,
  title: { kind: 'appendix', ...words.planAppendices.schedule, attachedTo: words.attachedTo(planIssuedWords(source)) },
  blocks: [scheduleTable('schedule-table', source, ground)],
});

/** PURE. Kế hoạch kiểm tra (domain §3.5, outline A), with its three appendices: schedule, outline of the report, checklist. */
export const planDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  const { heading, signature, recipients } = documentFactsOf(source, ref);
  const ground = planGround(source);
  return {
    kind: 'plan',
    name: `Kế hoạch ${matterOf(source.plan)}`,
    sections: [
      {
        key: 'main',
        orientation: 'portrait',
        heading,
        title: { kind: 'named', type: 'KẾ HOẠCH', subject: capitalised(matterOf(source.plan)) },
        blocks: [...planBlocks(source, ground), { kind: 'signatures', key: 'end', recipients, signatures: [signature] }],
      },
      scheduleSection(source, ground),
      outlineSection(source, ground),
      checklistSection(source),
    ],
  };
};
