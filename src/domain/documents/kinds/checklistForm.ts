import { isAssessed } from '../../checklist.ts';
import { withFocus } from '../../focus/focusPoint.ts';
import { checklistBlocks, checklistSection, type ChecklistFilling } from '../tables/checklist.ts';
import { visitOf } from '../facts.ts';
import type { DocumentModel } from '../model.ts';
import { slotWords } from '../tables/schedule.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { unwritten } from '../unwritten.ts';
import { visitGround, type VisitGround } from '../visitGround.ts';
import { formTitle, headLines } from '../words/checklist.ts';
import { spanInWords } from '../words/dates.ts';
import { planAppendices } from '../words/plan.ts';
import { capitalised } from '../words/terms.ts';

/** What was recorded at the visit; a form of which nobody has touched anything is printed to be filled in by hand. */
const fillingOf = ({ rows }: DocumentSource, { visit, unit, entries, findings }: VisitGround): ChecklistFilling => {
  const focused = new Map(withFocus(entries.map(({ criterion }) => criterion), rows.focusPoints, visit.unit).map((criterion) => [criterion.id, criterion]));
  const touched = entries.some(({ item }) => isAssessed(item?.assessment) || (item?.note ?? '').trim() !== '' || item?.assessment.numerator != null || item?.assessment.denominator != null);
  return {
    entries: entries.map((entry) => ({ ...entry, criterion: focused.get(entry.criterion.id) ?? entry.criterion })),
    findings,
    kinds: unit === undefined ? [] : [unit.kind],
    isBlank: findings.length === 0 && !touched,
  };
};

/** PURE. Phiếu kiểm tra: blank for the round; of a visit with what was recorded, or blank while nothing is. */
export const checklistFormDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  if (ref.visit === null) return { kind: 'checklistForm', name: planAppendices.checklist.subject, sections: [checklistSection(source)] };
  const visit = visitOf(source, ref);
  if (visit === undefined) return unwritten('checklistForm');
  const ground = visitGround(source, visit);
  const head = headLines(ground.unitName, slotWords(visit.slot), ground.period === null ? '……………………' : capitalised(spanInWords(ground.period)));
  return {
    kind: 'checklistForm',
    name: `Phiếu kiểm tra: ${ground.unitName}`,
    sections: [
      {
        key: 'main',
        orientation: 'landscape',
        heading: null,
        title: { kind: 'named', type: 'PHIẾU KIỂM TRA', subject: formTitle(ground.unitName) },
        blocks: checklistBlocks(head, ground.areas, fillingOf(source, ground)),
      },
    ],
  };
};
