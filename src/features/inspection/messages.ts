import type { Messages } from '#i18n/messages.ts';
import * as blankForm from './messages/blankForm.ts';
import * as bulk from './messages/bulk.ts';
import * as carried from './messages/carried.ts';
import * as checklist from './messages/checklist.ts';
import * as closing from './messages/closing.ts';
import * as day from './messages/day.ts';
import * as evidence from './messages/evidence.ts';
import * as findings from './messages/findings.ts';
import * as merging from './messages/merging.ts';
import * as recheck from './messages/recheck.ts';
import * as previous from './messages/previous.ts';
import * as scores from './messages/scores.ts';
import * as samples from './messages/samples.ts';
import * as moving from './messages/moving.ts';
import * as seals from './messages/seals.ts';
import * as visits from './messages/visits.ts';
import * as wordings from './messages/wordings.ts';

/** Words of the pages in this folder. */
export const vi = {
  title: 'Kiểm tra tại đơn vị',
  ...visits.vi,
  blankForm: blankForm.vi,
  bulk: bulk.vi,
  checklist: checklist.vi,
  findings: findings.vi,
  merging: merging.vi,
  wordings: wordings.vi,
  evidence: evidence.vi,
  photos: evidence.photosVi,
  draw: evidence.drawVi,
  scores: scores.vi,
  carried: carried.vi,
  recheck: recheck.vi,
  previous: previous.vi,
  samples: samples.vi,
  moving: moving.vi,
  seal: seals.vi,
  day: day.vi,
  closing: closing.vi,
  share: { mark: 'Ngoài phần việc', outside: 'Người ghi ngoài phần việc được giao: {{names}}.' },
} as const;

export const en: Messages<typeof vi> = {
  title: 'Inspection of the units',
  ...visits.en,
  blankForm: blankForm.en,
  bulk: bulk.en,
  checklist: checklist.en,
  findings: findings.en,
  merging: merging.en,
  wordings: wordings.en,
  evidence: evidence.en,
  photos: evidence.photosEn,
  draw: evidence.drawEn,
  scores: scores.en,
  carried: carried.en,
  recheck: recheck.en,
  previous: previous.en,
  samples: samples.en,
  moving: moving.en,
  seal: seals.en,
  day: day.en,
  closing: closing.en,
  share: { mark: 'Outside share', outside: 'Recorded outside the own share: {{names}}.' },
};
