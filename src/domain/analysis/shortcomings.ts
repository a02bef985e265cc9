import type { FindingLine } from '../roundBook/lines.ts';
import { severities, type Severity } from '../schema/inspection.ts';
import type { OfRound } from './figure.ts';
import { countTable, type CountTable } from './countTable.ts';

/** Where causes lie, „not said“ among them, in the order of the reports. */
export const causeKinds = ['objective', 'subjective', 'both', 'notSaid'] as const;

/** Severities, the gravest first, „not said“ among them. */
export const severityKinds = [...severities.toReversed(), 'notSaid'] as const satisfies readonly (Severity | 'notSaid')[];

/** Shortcomings by severity (rows) and cause (columns). */
export const shortcomingTable = (findings: readonly OfRound<FindingLine>[]): CountTable<FindingLine> =>
  countTable(findings.filter(({ line }) => line.kind === 'shortcoming'), ({ line }) => line.severity ?? 'notSaid', ({ line }) => line.cause ?? 'notSaid');
