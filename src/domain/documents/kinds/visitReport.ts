import { visitScores } from '../../analysis/scoreGrid.ts';
import { countByKind } from '../../followUp.ts';
import { bandScaleOf } from '../../scoring/bands.ts';
import { addressees, headings, orNone, paragraph, parts } from '../compose.ts';
import { evidenceOf } from '../evidenceGround.ts';
import { documentFactsOf, visitOf } from '../facts.ts';
import { headTitle } from '../head.ts';
import { areaBlocks, kindBlocks, remarksParagraphs, sampleBlocks, type MatterParts } from '../matterBlocks.ts';
import { teamPeople, unitPeople } from '../meeting.ts';
import { demandBlocks } from '../demands.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { scoreSections } from '../tables/scores.ts';
import { unwritten } from '../unwritten.ts';
import { carriedBlocks, opinionBlocks, roundBases } from '../visitBlocks.ts';
import { ofKind, visitGround, type VisitGround } from '../visitGround.ts';
import { bandSentence, pointsSentence, progressSentence, selfPointsSentence } from '../words/areas.ts';
import { together } from '../words/findings.ts';
import { attachedTo, citedNumber, formSentence, heldSentence, noOpinion } from '../words/meeting.ts';
import { attendanceSentence, countsSentence, demandNothing, demandOfUnit, proposeNotice, reportEnd, reportLead, visitReportSubject } from '../words/report.ts';
import { lowered } from '../words/terms.ts';

const heldBlocks = (source: DocumentSource, ground: VisitGround): readonly Block[] => {
  const { visit, unitName, period, findings } = ground;
  const isThere = ({ presence }: { readonly presence: { readonly state: string } }): boolean => presence.state !== 'absent';
  const there = attendanceSentence(teamPeople(source, ground).filter(isThere).length, unitPeople(source, ground).filter(isThere).length);
  return [
    paragraph('held-visit', 'body', together([heldSentence({ slot: visit.slot, place: visit.place, unit: unitName }), formSentence(visit.form, period), there])),
    paragraph('counts', 'body', countsSentence(countByKind(findings.map(({ finding }) => finding)))),
  ];
};

const resultBlocks = (source: DocumentSource, ground: VisitGround): readonly Block[] => {
  const { verified, self, progress } = visitScores(ground.visit, ground.entries).whole;
  const scale = bandScaleOf(source.plan.bandScale);
  const all = together([progressSentence(progress), selfPointsSentence(self), pointsSentence(verified), bandSentence(verified, scale)]);
  return [paragraph('all-areas', 'body', all), ...areaBlocks(ground, (no) => `${no}.`, evidenceOf(source, ground))];
};

const proposalBlocks = (source: DocumentSource, ground: VisitGround): readonly Block[] => {
  const shortcomings = ofKind(ground, 'shortcoming');
  return [
    paragraph('demand', 'body', shortcomings.length === 0 ? demandNothing(ground.unitName) : demandOfUnit(ground.unitName, shortcomings.length)),
    ...demandBlocks(source, ground, { recommendation: false }),
    paragraph('propose-notice', 'body', proposeNotice(headTitle(source))),
  ];
};

const reportBlocks = (source: DocumentSource, ref: DocumentRef, ground: VisitGround): readonly Block[] => {
  const { signature, recipients, addressees: to } = documentFactsOf(source, ref);
  const show: MatterParts = { about: true, recommendation: true, evidence: evidenceOf(source, ground) };
  return [
    ...addressees(to),
    paragraph('lead', 'lead', reportLead(roundBases(source), lowered(visitReportSubject(source.plan.year, ground.unitName)))),
    ...parts([
      { key: 'held', title: 'Tình hình tổ chức kiểm tra', blocks: heldBlocks(source, ground) },
      { key: 'results', title: 'Kết quả kiểm tra theo từng lĩnh vực', blocks: resultBlocks(source, ground) },
      { key: 'samples', title: 'Kiểm tra xác suất hồ sơ', blocks: sampleBlocks(ground) },
      { key: 'carried', title: 'Việc khắc phục tồn tại, hạn chế của kỳ kiểm tra trước', blocks: carriedBlocks(ground) },
      {
        key: 'assessment',
        title: 'Đánh giá chung',
        blocks: headings([
          { key: 'strengths', title: 'Ưu điểm, cách làm hay', blocks: [...remarksParagraphs(ground), ...kindBlocks(source, ground, 'goodPractice', show)] },
          { key: 'shortcomings', title: 'Tồn tại, hạn chế và nguyên nhân', blocks: kindBlocks(source, ground, 'shortcoming', show) },
        ]),
      },
      {
        key: 'unit',
        title: 'Ý kiến của đơn vị được kiểm tra',
        blocks: headings([
          { key: 'opinions', title: 'Ý kiến, giải trình', blocks: orNone('opinions', opinionBlocks(ground), noOpinion) },
          { key: 'difficulties', title: 'Khó khăn, vướng mắc', blocks: kindBlocks(source, ground, 'difficulty', show) },
          { key: 'proposals', title: 'Đề xuất, kiến nghị', blocks: kindBlocks(source, ground, 'proposal', show) },
        ]),
      },
      { key: 'demands', title: 'Kiến nghị của Tổ kiểm tra', blocks: proposalBlocks(source, ground) },
    ]),
    paragraph('end', 'body', reportEnd(headTitle(source))),
    { kind: 'signatures', key: 'signatures', recipients, signatures: [signature] },
  ];
};

/** PURE. Báo cáo kết quả kiểm tra tại một đơn vị (domain §1.2, 9; §3.5 F for one unit), with its score sheet. */
export const visitReportDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  const visit = visitOf(source, ref);
  if (visit === undefined) return unwritten(ref.kind);
  const ground = visitGround(source, visit);
  const { heading } = documentFactsOf(source, ref);
  const subject = visitReportSubject(source.plan.year, ground.unitName);
  return {
    kind: ref.kind,
    name: `Báo cáo ${lowered(subject)}`,
    sections: [
      { key: 'report', orientation: 'portrait', heading, title: { kind: 'named', type: 'Báo cáo', subject }, blocks: reportBlocks(source, ref, ground) },
      ...scoreSections(ground, attachedTo('Báo cáo', citedNumber(heading), 'Tổ kiểm tra')),
    ],
  };
};
