import type { Messages } from '#i18n/messages.ts';
import * as checklist from './messages/checklist.ts';
import * as closing from './messages/closing.ts';
import * as day from './messages/day.ts';
import * as evidence from './messages/evidence.ts';
import * as findings from './messages/findings.ts';
import * as scores from './messages/scores.ts';
import * as seals from './messages/seals.ts';
import * as visits from './messages/visits.ts';

/** Words of the pages in this folder. */
export const vi = {
  title: 'Kiểm tra tại đơn vị',
  ...visits.vi,
  checklist: checklist.vi,
  findings: findings.vi,
  evidence: evidence.vi,
  draw: evidence.drawVi,
  scores: scores.vi,
  seal: seals.vi,
  day: day.vi,
  closing: closing.vi,
  share: { mark: 'Ngoài phần việc', outside: 'Người ghi ngoài phần việc được giao: {{names}}.' },
} as const;

export const en: Messages<typeof vi> = {
  title: 'Inspection of the units',
  ...visits.en,
  checklist: checklist.en,
  findings: findings.en,
  evidence: evidence.en,
  draw: evidence.drawEn,
  scores: scores.en,
  seal: seals.en,
  day: day.en,
  closing: closing.en,
  share: { mark: 'Outside share', outside: 'Recorded outside the own share: {{names}}.' },
};
