import {
  IconAdjustments,
  IconAlertTriangle,
  IconBulb,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleX,
  IconClipboardCheck,
  IconClockExclamation,
  IconFileCheck,
  IconFlag,
  IconHelpCircle,
  IconMessage2Up,
  IconMinus,
  IconPlayerPlay,
  IconRosetteDiscountCheck,
  IconSend,
} from '@tabler/icons-react';
import type { AssessmentResult, FindingKind, MeasureStatus, Severity, Verdict } from '#domain/schema/inspection.ts';
import type { VisitStage } from '#domain/schema/planning.ts';
import type { CarriedState } from '#domain/schema/preparation.ts';
import type { IconComponent } from '#ui/icon.ts';
import type { Tone } from '#ui/tone.ts';

/** The sign of a value: always shown with its word, so that no colour speaks alone. */
export interface Mark {
  readonly icon: IconComponent;
  readonly tone: Tone;
}

/** Signs of the four kinds of finding. */
export const findingKindMarks: Record<FindingKind, Mark> = {
  goodPractice: { icon: IconBulb, tone: 'success' },
  shortcoming: { icon: IconAlertTriangle, tone: 'danger' },
  difficulty: { icon: IconFlag, tone: 'warning' },
  proposal: { icon: IconMessage2Up, tone: 'violet' },
};

/** Signs of the results of an item; `none` while nobody has assessed it. */
export const resultMarks: Record<AssessmentResult | 'none', Mark> = {
  met: { icon: IconCircleCheck, tone: 'success' },
  partlyMet: { icon: IconCircleHalf2, tone: 'warning' },
  notMet: { icon: IconCircleX, tone: 'danger' },
  notApplicable: { icon: IconCircleMinus, tone: 'neutral' },
  none: { icon: IconCircleDashed, tone: 'neutral' },
};

/** Signs of how grave a shortcoming is. */
export const severityMarks: Record<Severity, Mark> = {
  minor: { icon: IconMinus, tone: 'neutral' },
  moderate: { icon: IconAdjustments, tone: 'warning' },
  serious: { icon: IconAlertTriangle, tone: 'danger' },
};

/** Signs of how far a visit has come. */
export const visitStageMarks: Record<VisitStage, Mark> = {
  planned: { icon: IconCircle, tone: 'neutral' },
  inProgress: { icon: IconPlayerPlay, tone: 'info' },
  minutesSigned: { icon: IconFileCheck, tone: 'success' },
  cancelled: { icon: IconCircleX, tone: 'neutral' },
};

/** Signs of how far a measure has come; `overdue` is computed from its deadline. */
export const measureStatusMarks: Record<MeasureStatus | 'overdue', Mark> = {
  proposed: { icon: IconCircle, tone: 'neutral' },
  inProgress: { icon: IconPlayerPlay, tone: 'info' },
  reported: { icon: IconSend, tone: 'violet' },
  verified: { icon: IconClipboardCheck, tone: 'brand' },
  closed: { icon: IconRosetteDiscountCheck, tone: 'success' },
  overdue: { icon: IconClockExclamation, tone: 'danger' },
};

/** Signs of what a verification found. */
export const verdictMarks: Record<Verdict, Mark> = {
  fixed: { icon: IconCircleCheck, tone: 'success' },
  partlyFixed: { icon: IconCircleHalf2, tone: 'warning' },
  notFixed: { icon: IconCircleX, tone: 'danger' },
  unknown: { icon: IconHelpCircle, tone: 'neutral' },
};

/** Signs of how a finding of an earlier round stands. */
export const carriedStateMarks: Record<CarriedState, Mark> = {
  open: { icon: IconCircleDashed, tone: 'neutral' },
  fixed: { icon: IconCircleCheck, tone: 'success' },
  persists: { icon: IconCircleX, tone: 'danger' },
  worse: { icon: IconAlertTriangle, tone: 'danger' },
};
