import { progressOf } from '../../checklist.ts';
import { addWorkingDays, calendarWith } from '../../calendar/workingCalendar.ts';
import { bandScaleOf } from '../../scoring/bands.ts';
import { scoreTotals } from '../../scoring/totals.ts';
import type { IsoDate } from '../../schema/field.ts';
import { headings, paragraph } from '../compose.ts';
import { demandBlocks } from '../demands.ts';
import { documentFactsOf, visitOf } from '../facts.ts';
import { headTitle } from '../head.ts';
import { kindBlocks, remarksParagraphs, type MatterParts } from '../matterBlocks.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { unwritten } from '../unwritten.ts';
import { roundBases, standingOf } from '../visitBlocks.ts';
import { ofKind, visitGround, type VisitGround } from '../visitGround.ts';
import { bandSentence, pointsSentence, progressSentence } from '../words/areas.ts';
import { followSentence, noticeConcludes, noticeDemand, noticeEnd, noticeLead, noticeSubject, nothingToMend, remedyPapers, termWords } from '../words/conclusion.ts';
import { together } from '../words/findings.ts';
import { formSentence, heldSentence } from '../words/meeting.ts';
import { capitalised, lowered } from '../words/terms.ts';

const strengthBlocks = (source: DocumentSource, ground: VisitGround, show: MatterParts): readonly Block[] => {
  const totals = scoreTotals(ground.entries);
  return [
    paragraph('all-areas', 'body', together([progressSentence(progressOf(ground.entries)), pointsSentence(totals), bandSentence(totals, bandScaleOf(source.plan.bandScale))])),
    ...remarksParagraphs(ground),
    ...kindBlocks(source, ground, 'goodPractice', show),
  ];
};

/** The end of so many working days from the day of the notice; null while it has none. */
const lastDay = ({ rows }: DocumentSource, date: IsoDate | null, days: number): IsoDate | null =>
  date === null ? null : addWorkingDays(date, days, calendarWith(rows.calendarDays.flatMap(({ date: day, kind, name }) => (day === null ? [] : [{ date: day, kind, name }]))));

const demands = (source: DocumentSource, ref: DocumentRef, ground: VisitGround): readonly Block[] => {
  const { plan } = source;
  const { unitName } = ground;
  const shortcomings = ofKind(ground, 'shortcoming');
  if (shortcomings.length === 0) return [paragraph('demand', 'body', nothingToMend(unitName)), ...demandBlocks(source, ground, { recommendation: true })];
  const { date } = documentFactsOf(source, ref).heading;
  const term = (days: number): string => termWords(days, lastDay(source, date, days));
  return [
    paragraph('demand', 'body', noticeDemand(unitName, shortcomings.length)),
    ...demandBlocks(source, ground, { recommendation: true }),
    paragraph('papers', 'body', capitalised(remedyPapers(unitName, standingOf(source), term(plan.remedyPlanDays), term(plan.remedyReportDays)))),
  ];
};

const noticeBlocks = (source: DocumentSource, ref: DocumentRef, ground: VisitGround): readonly Block[] => {
  const { signature, recipients } = documentFactsOf(source, ref);
  const { visit, unitName, period } = ground;
  const show: MatterParts = { about: true, recommendation: true, evidence: null };
  const held = heldSentence({ slot: visit.slot, place: visit.place, unit: unitName });
  return [
    paragraph('lead', 'lead', noticeLead(roundBases(source), held, formSentence(visit.form, period))),
    paragraph('concludes', 'body', noticeConcludes(headTitle(source))),
    ...headings([
      { key: 'strengths', title: 'Kết quả đạt được', blocks: strengthBlocks(source, ground, show) },
      { key: 'shortcomings', title: 'Tồn tại, hạn chế', blocks: kindBlocks(source, ground, 'shortcoming', { ...show, recommendation: false }) },
      { key: 'demands', title: 'Yêu cầu, thời hạn, trách nhiệm', blocks: demands(source, ref, ground) },
      { key: 'proposals', title: 'Xử lý khó khăn, vướng mắc và đề xuất, kiến nghị', blocks: [...kindBlocks(source, ground, 'difficulty', show), ...kindBlocks(source, ground, 'proposal', show)] },
      { key: 'follow', title: 'Tổ chức thực hiện', blocks: [paragraph('follow-office', 'body', followSentence(standingOf(source)))] },
    ]),
    paragraph('end', 'body', noticeEnd(unitName)),
    { kind: 'signatures', key: 'signatures', recipients, signatures: [signature] },
  ];
};

/** PURE. Thông báo kết luận kiểm tra (domain §3.5 G): findings by the numbers that the unit's report refers to, demands, deadlines, who answers. */
export const conclusionNoticeDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  const visit = visitOf(source, ref);
  if (visit === undefined) return unwritten(ref.kind);
  const ground = visitGround(source, visit);
  const subject = noticeSubject(source.plan.year, ground.unitName);
  return {
    kind: ref.kind,
    name: `Thông báo ${lowered(subject)}`,
    sections: [
      { key: 'notice', orientation: 'portrait', heading: documentFactsOf(source, ref).heading, title: { kind: 'named', type: 'Thông báo', subject }, blocks: noticeBlocks(source, ref, ground) },
    ],
  };
};
