import { scoreTotals } from '../../scoring/totals.ts';
import { headings, orNone, paragraph, parts, ruledLines } from '../compose.ts';
import { evidenceOf } from '../evidenceGround.ts';
import { documentFactsOf, visitOf } from '../facts.ts';
import { areaBlocks, kindBlocks, measureParagraph, remarksParagraphs, sampleBlocks, type MatterParts } from '../matterBlocks.ts';
import { minutesSignatures, teamPeople, unitPeople } from '../meeting.ts';
import type { Block, DocumentModel } from '../model.ts';
import { isBySigning } from '../signing.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { scoreSections } from '../tables/scores.ts';
import { unwritten } from '../unwritten.ts';
import { basisBlocks, carriedBlocks, departmentOf, opinionBlocks, roundBases } from '../visitBlocks.ts';
import { ofKind, visitGround, type VisitGround } from '../visitGround.ts';
import { selfPointsSentence } from '../words/areas.ts';
import { carryOnSentence, noticeFollows, remedyDemand } from '../words/conclusion.ts';
import { together } from '../words/findings.ts';
import { attachedTo, citedNumber, closingSentence, formSentence, noOpinion, openingSentence, personWords, stepWords, unitReported } from '../words/meeting.ts';
import { lowered } from '../words/terms.ts';

const peopleBlocks = (key: string, people: ReturnType<typeof teamPeople>): readonly Block[] =>
  people.length === 0 ? ruledLines(key, 3) : people.map((person, at) => paragraph(`${key}-${person.key}`, 'dash', personWords(person, at === people.length - 1)));

const contentBlocks = (source: DocumentSource, ground: VisitGround): readonly Block[] => {
  const { agenda, entries, unitName } = ground;
  const evidence = evidenceOf(source, ground);
  const report = together([unitReported(unitName), selfPointsSentence(scoreTotals(entries, 'self'))]);
  const hasSteps = agenda.length > 0;
  return headings([
    {
      key: 'steps',
      title: 'Trình tự làm việc',
      blocks: agenda.map(({ id, title, doneAt }, at) => paragraph(`step-${id}`, 'dash', stepWords(title, doneAt, at === agenda.length - 1))),
    },
    { key: 'report', title: 'Đơn vị báo cáo', blocks: [paragraph('report-held', 'body', report)] },
    { key: 'areas', title: 'Kết quả kiểm tra theo từng lĩnh vực', blocks: orNone('areas', areaBlocks(ground, (no) => `${hasSteps ? 3 : 2}.${no}.`, evidence)) },
    { key: 'samples', title: 'Kiểm tra xác suất hồ sơ', blocks: orNone('samples', sampleBlocks(ground), 'Không kiểm tra xác suất hồ sơ.') },
    { key: 'carried', title: 'Việc khắc phục tồn tại, hạn chế của kỳ kiểm tra trước', blocks: carriedBlocks(ground) },
    {
      key: 'evidence',
      title: 'Minh chứng thu thập tại cuộc kiểm tra',
      blocks: evidence.files.map(({ name, file }, at) =>
        paragraph(`evidence-${file.id}`, 'dash', `- ${name}: ${file.caption.trim() || (file.file?.name ?? '')}${at === evidence.files.length - 1 ? '.' : ';'}`),
      ),
    },
  ]);
};

const conclusionBlocks = (source: DocumentSource, ground: VisitGround): readonly Block[] => {
  const shortcomings = ofKind(ground, 'shortcoming');
  const demand = remedyDemand(ground.unitName, shortcomings.length, shortcomings.filter(({ finding }) => finding.fixedOnSite).length, 'mục 2 Phần III của Biên bản này');
  const isAgreed = isBySigning(source, ground.visit.id);
  const measures = ground.findings.flatMap((matter) => matter.measures).filter(isAgreed);
  return [
    ...(demand === null ? [] : [paragraph('demand', 'body', demand)]),
    ...(measures.length === 0 ? [] : [paragraph('measures-lead', 'body', 'Các biện pháp khắc phục đã thống nhất tại cuộc kiểm tra:'), ...measures.map((measure) => measureParagraph(source, measure))]),
    paragraph('carry-on', 'body', carryOnSentence(ground.unitName)),
    ...(demand === null ? [] : [paragraph('notice-follows', 'body', noticeFollows)]),
  ];
};

const opinions = (ground: VisitGround): readonly Block[] => {
  const said = opinionBlocks(ground);
  const isOver = ground.visit.closedAt !== null || ground.visit.stage === 'minutesSigned';
  return said.length > 0 || isOver ? orNone('opinions', said, noOpinion) : ruledLines('opinions', 4);
};

const minutesBlocks = (source: DocumentSource, ref: DocumentRef, ground: VisitGround): readonly Block[] => {
  const { visit, unitName, day, period } = ground;
  // The recommendation and the authority are settled after the visit, and no seal covers them (visitSeal.ts).
  const show: MatterParts = { about: true, recommendation: false, evidence: evidenceOf(source, ground) };
  return [
    ...basisBlocks(roundBases(source)),
    paragraph('opening', 'lead', openingSentence({ openedAt: visit.openedAt, day, place: visit.place, unit: unitName, body: departmentOf(source) })),
    paragraph('form', 'body', formSentence(visit.form, period)),
    ...parts([
      {
        key: 'people',
        title: 'Thành phần tham dự',
        blocks: headings([
          { key: 'team', title: 'Tổ kiểm tra', blocks: peopleBlocks('team', teamPeople(source, ground)) },
          { key: 'unit', title: 'Đơn vị được kiểm tra', blocks: peopleBlocks('unit', unitPeople(source, ground)) },
        ]),
      },
      { key: 'content', title: 'Nội dung kiểm tra', blocks: contentBlocks(source, ground) },
      {
        key: 'remarks',
        title: 'Nhận xét',
        blocks: headings([
          { key: 'strengths', title: 'Ưu điểm, cách làm hay', blocks: [...remarksParagraphs(ground), ...kindBlocks(source, ground, 'goodPractice', show)] },
          { key: 'shortcomings', title: 'Tồn tại, hạn chế và nguyên nhân', blocks: kindBlocks(source, ground, 'shortcoming', show) },
          { key: 'difficulties', title: 'Khó khăn, vướng mắc', blocks: kindBlocks(source, ground, 'difficulty', show) },
        ]),
      },
      {
        key: 'opinions',
        title: 'Ý kiến của đơn vị được kiểm tra',
        blocks: headings([
          { key: 'explanations', title: 'Ý kiến, giải trình', blocks: opinions(ground) },
          { key: 'proposals', title: 'Đề xuất, kiến nghị', blocks: kindBlocks(source, ground, 'proposal', show) },
        ]),
      },
      { key: 'conclusion', title: 'Kết luận, yêu cầu', blocks: conclusionBlocks(source, ground) },
    ]),
    paragraph('closing', 'body', closingSentence(visit.closedAt, visit.openedAt)),
    { kind: 'signatures', key: 'signatures', recipients: [], signatures: minutesSignatures(source, ref, ground) },
  ];
};

/** PURE. Biên bản kiểm tra (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9; domain §3.5 E), with the score sheet where points were given. */
export const minutesDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  const visit = visitOf(source, ref);
  if (visit === undefined) return unwritten(ref.kind);
  const ground = visitGround(source, visit);
  const { heading } = documentFactsOf(source, ref);
  const subject = `Kiểm tra công tác cải cách hành chính năm ${source.plan.year} tại ${ground.unitName}`;
  return {
    kind: ref.kind,
    name: `Biên bản ${lowered(subject)}`,
    sections: [
      { key: 'minutes', orientation: 'portrait', heading, title: { kind: 'named', type: 'Biên bản', subject }, blocks: minutesBlocks(source, ref, ground) },
      ...scoreSections(ground, attachedTo('Biên bản', citedNumber(heading), 'Tổ kiểm tra')),
    ],
  };
};
