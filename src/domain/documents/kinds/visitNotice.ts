import { criteriaOfVisit } from '../../checklist.ts';
import { addWorkingDays, calendarWith } from '../../calendar/workingCalendar.ts';
import type { Row } from '../../schema/tables.ts';
import { addressees, cell, headings, paragraph, sentenceOf } from '../compose.ts';
import { documentFactsOf, visitOf } from '../facts.ts';
import type { Block, DocumentModel, Section, TableRow } from '../model.ts';
import { outlineBlocks } from '../outlineSection.ts';
import { planGround, type PlanGround } from '../planGround.ts';
import { periodOf, timeWords } from '../tables/schedule.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { goingTo, postOf } from '../tables/team.ts';
import { unwritten } from '../unwritten.ts';
import { roundBases } from '../visitBlocks.ts';
import { nameOfUnit } from '../visitGround.ts';
import { citedHeading, shortMatterOf } from '../words/citations.ts';
import { spanInWords } from '../words/dates.ts';
import { termFigures } from '../words/deadlines.ts';
import { houseOf } from '../words/house.ts';
import * as words from '../words/notice.ts';
import { attachedTo } from '../words/plan.ts';
import { contactSentence, memberWords } from '../words/team.ts';
import { roleWords, unended } from '../words/terms.ts';

/** One visit as its unit is told of it. */
interface Told {
  readonly source: DocumentSource;
  readonly visit: Row<'visits'>;
  readonly unit: Row<'units'> | undefined;
  readonly unitName: string;
  readonly plan: PlanGround;
  /** What is asked of a unit of this kind. */
  readonly criteria: readonly Row<'criteria'>[];
}

const toldOf = (source: DocumentSource, visit: Row<'visits'>): Told => {
  const { rows } = source;
  const unit = rows.units.find(({ id }) => id === visit.unit);
  return {
    source,
    visit,
    unit,
    unitName: nameOfUnit(unit),
    plan: planGround(source),
    criteria: criteriaOfVisit({ criteria: rows.criteria, areas: rows.areas, unitKind: unit?.kind ?? 'division', version: visit.criteriaVersion }),
  };
};

const timeBlocks = ({ source, visit, unitName }: Told): readonly Block[] => {
  const period = periodOf(visit, source.plan);
  return [
    paragraph('time', 'dash', words.timeLine(visit.slot === null ? '……………………' : timeWords(visit.slot))),
    paragraph('place', 'dash', words.placeLine(visit.place.trim() || words.usualPlace(unitName, visit.form))),
    paragraph('form', 'dash', words.formLine(visit.form)),
    paragraph('period', 'dash', words.periodLine(period === null ? '……………………' : spanInWords(period))),
  ];
};

const peopleBlocks = ({ source, visit, unit, plan }: Told): readonly Block[] => {
  const going = goingTo({ visit, unit }, plan, source);
  return [
    paragraph('team', 'point', words.TEAM_LEAD),
    ...going.map((member, at) => {
      const who = memberWords(member.name, postOf(member, source), roleWords[member.role]);
      return paragraph(`member-${member.id}`, 'dash', `- ${who}${at === going.length - 1 ? '.' : ';'}`, { source: { table: 'members', id: member.id, field: 'name' } });
    }),
    paragraph('unit-people', 'point', words.UNIT_PEOPLE),
  ];
};

const matterBlocks = ({ source, visit, plan, criteria }: Told): readonly Block[] => {
  const areas = plan.areas.filter(({ no }) => criteria.some(({ definition }) => definition.area === no));
  const focus = plan.focus.filter(({ unit }) => unit === null || unit === visit.unit);
  const carried = source.rows.carriedFindings.filter(({ unit }) => unit !== null && unit === visit.unit);
  return [
    paragraph('matter-lead', 'body', words.MATTER_LEAD),
    ...areas.map(({ id, no, name }, at) => paragraph(`area-${no}`, 'dash', `- ${name.trim()}${at === areas.length - 1 ? '.' : ';'}`, { source: { table: 'areas', id, field: 'name' } })),
    ...(focus.length === 0 ? [] : [paragraph('focus-lead', 'body', words.FOCUS_LEAD)]),
    ...focus.map(({ id, text }) => paragraph(`focus-${id}`, 'dash', sentenceOf(text, [{ text: '- ' }]), { source: { table: 'focusPoints', id, field: 'text' } })),
    ...(carried.length === 0 ? [] : [paragraph('carried-lead', 'body', words.CARRIED_LEAD)]),
    ...carried.map(({ id, text }) => paragraph(`carried-${id}`, 'dash', sentenceOf(text, [{ text: '- ' }]), { source: { table: 'carriedFindings', id, field: 'text' } })),
  ];
};

/** The last day for the report: so many working days before the visit, by the calendar of the round. */
const reportDay = ({ source: { plan, rows }, visit }: Told) => {
  if (visit.slot === null) return null;
  const calendar = calendarWith(rows.calendarDays.flatMap(({ date, kind, name }) => (date === null ? [] : [{ date, kind, name }])));
  return addWorkingDays(visit.slot.date, -plan.unitReportDays, calendar);
};

const demandBlocks = (told: Told): readonly Block[] => {
  const { plan } = told.source;
  const last = reportDay(told);
  return [
    paragraph('demand-1', 'point', words.reportDemand(last, plan.unitReportDays, houseOf(plan)), { figures: last === null ? termFigures(plan.unitReportDays) : [] }),
    ...words.otherDemands.map((demand, at) => paragraph(`demand-${at + 2}`, 'point', demand)),
  ];
};

/** Whom to ask: the secretary, else the leader. */
const contactBlocks = ({ source, plan }: Told): readonly Block[] => {
  const member = plan.members.find(({ role }) => role === 'secretary') ?? plan.members.find(({ role }) => role === 'leader');
  const { office } = houseOf(source.plan);
  if (member === undefined) return [paragraph('contact-office', 'body', `${office}.`)];
  return [paragraph('contact-person', 'body', contactSentence(member.name, roleWords[member.role], member.contact, office), { source: { table: 'members', id: member.id, field: 'contact' } })];
};

const letterBlocks = (told: Told): readonly Block[] => {
  const { source, unitName } = told;
  const [decision, plan] = roundBases(source);
  const house = houseOf(source.plan);
  return [
    paragraph('lead', 'lead', words.noticeLead(plan, decision, house, unitName)),
    ...headings([
      { key: 'title-time', title: words.noticeTitles.time, blocks: timeBlocks(told) },
      { key: 'title-people', title: words.noticeTitles.people, blocks: peopleBlocks(told) },
      { key: 'title-matter', title: words.noticeTitles.matter, blocks: matterBlocks(told) },
      { key: 'title-demands', title: words.noticeTitles.demands, blocks: demandBlocks(told) },
      { key: 'title-contact', title: words.noticeTitles.contact, blocks: contactBlocks(told) },
    ]),
    paragraph('closing', 'body', words.noticeClosing(house, unitName)),
  ];
};

/** Papers that prove the items, each once, with the items that they serve. */
const papersSection = ({ criteria }: Told, attached: string): readonly Section[] => {
  const byPaper = new Map<string, Row<'criteria'>[]>();
  for (const criterion of criteria) {
    const paper = unended(criterion.definition.evidence);
    if (paper === '') continue;
    const known = byPaper.get(paper);
    if (known) known.push(criterion);
    else byPaper.set(paper, [criterion]);
  }
  if (byPaper.size === 0) return [];
  const rows = [...byPaper].map(([paper, served], at): TableRow => ({
    kind: 'cells',
    key: `papers-${served[0]?.id ?? at}`,
    cells: [String(at + 1), paper, served.map(({ definition }) => definition.code).join(', ')].map(cell),
  }));
  const { no, papers, items } = words.papersColumns;
  return [
    {
      key: 'papers',
      orientation: 'portrait',
      heading: null,
      title: { kind: 'appendix', ...words.noticeAppendices.papers, attachedTo: attached },
      blocks: [{ kind: 'table', key: 'papers-table', columns: [{ heading: no, width: 8, align: 'centre' }, { heading: papers, width: 70, align: 'left' }, { heading: items, width: 22, align: 'centre' }], rows }],
    },
  ];
};

const outlineOf = (told: Told, attached: string): Section => ({
  key: 'outline',
  orientation: 'portrait',
  heading: null,
  title: { kind: 'appendix', ...words.noticeAppendices.outline, attachedTo: attached },
  blocks: outlineBlocks(told.source, {
    areas: told.plan.areas.filter(({ no }) => told.criteria.some(({ definition }) => definition.area === no)),
    criteria: told.criteria,
    period: periodOf(told.visit, told.source.plan),
  }),
});

/**
 * PURE. Công văn thông báo lịch kiểm tra (domain §3.5, outline C), with the outline of the report and the list of papers for this unit. Nobody is
 * told of a surprise visit, so there is nothing to print for one.
 */
export const visitNoticeDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  const visit = visitOf(source, ref);
  if (visit === undefined || visit.form === 'surprise') return unwritten('visitNotice');
  const facts = documentFactsOf(source, ref);
  const told = toldOf(source, visit);
  const attached = attachedTo(citedHeading('Công văn', source, ref));
  return {
    kind: 'visitNotice',
    name: `Thông báo lịch kiểm tra: ${told.unitName}`,
    sections: [
      {
        key: 'main',
        orientation: 'portrait',
        heading: facts.heading,
        title: { kind: 'letter', subject: words.noticeSubject(shortMatterOf(source.plan)) },
        blocks: [...addressees(facts.addressees), ...letterBlocks(told), { kind: 'signatures', key: 'end', recipients: facts.recipients, signatures: [facts.signature] }],
      },
      outlineOf(told, attached),
      ...papersSection(told, attached),
    ],
  };
};
