import {
  IconAlertTriangle,
  IconBuildingBank,
  IconCircle,
  IconCircleCheck,
  IconClipboardCheck,
  IconClockExclamation,
  IconHourglassHigh,
  IconNotebook,
  IconPlayerPlay,
  IconRosetteDiscountCheck,
  IconSend,
  IconShare,
} from '@tabler/icons-react';
import type { FindingState } from '#domain/followUp.ts';
import type { MeasureGroup } from '#domain/measureProgress.ts';
import type { Mark } from '#i18n/marks.ts';

/** Signs of the states of a finding. */
export const findingStateMarks: Readonly<Record<FindingState, Mark>> = {
  noMeasure: { icon: IconAlertTriangle, tone: 'warning' },
  inRemedy: { icon: IconPlayerPlay, tone: 'info' },
  reported: { icon: IconSend, tone: 'violet' },
  verified: { icon: IconClipboardCheck, tone: 'brand' },
  closed: { icon: IconRosetteDiscountCheck, tone: 'success' },
  fixedOnSite: { icon: IconCircleCheck, tone: 'success' },
  recorded: { icon: IconNotebook, tone: 'neutral' },
  toSpread: { icon: IconShare, tone: 'brand' },
  open: { icon: IconCircle, tone: 'warning' },
  withAuthority: { icon: IconBuildingBank, tone: 'violet' },
  beingSettled: { icon: IconPlayerPlay, tone: 'info' },
  settled: { icon: IconRosetteDiscountCheck, tone: 'success' },
};

/** Signs of what a measure waits for. */
export const measureGroupMarks: Readonly<Record<MeasureGroup, Mark>> = {
  overdue: { icon: IconClockExclamation, tone: 'danger' },
  dueSoon: { icon: IconHourglassHigh, tone: 'warning' },
  toVerify: { icon: IconSend, tone: 'violet' },
  underway: { icon: IconPlayerPlay, tone: 'info' },
  verified: { icon: IconClipboardCheck, tone: 'brand' },
  closed: { icon: IconRosetteDiscountCheck, tone: 'success' },
};
