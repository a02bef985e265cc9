import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepName } from '#domain/measureProgress.ts';
import type { FindingEntry, MeasureEntry, SortKey } from '#domain/roundBook/entries.ts';
import type { Verdict } from '#domain/schema/inspection.ts';
import { FindingKindBadge, SeverityBadge } from '#i18n/badges.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { FindingStateBadge, UrgencyBadge } from '../badges.tsx';
import { MeasureSteps } from '../MeasureSteps.tsx';
import { DueCell, FindingCell, MeasureCell, MendedCell, OwnerCell, RoundCell, StatusCell, UnitCell } from './cells.tsx';
import classes from './views.module.css';

/** Whole texts of the rows that are copied; lines hold their beginnings only. */
export interface WholeTexts {
  readonly measure: (entry: MeasureEntry) => string;
  readonly finding: (entry: FindingEntry | MeasureEntry) => string;
}

/** A column of a list. */
export interface EntryColumn<E> {
  readonly key: string;
  readonly header: string;
  readonly width?: string;
  readonly sort?: SortKey;
  readonly align?: 'end';
  /** Always shown: it names the row. */
  readonly names?: true;
  /** Also shown where there is room for two columns only. */
  readonly narrow?: true;
  /** Left out until somebody asks for it. */
  readonly extra?: true;
  readonly cell: (entry: E, narrow: boolean) => ReactNode;
  /** What a copied table says, one column or more; none for what is no data. */
  readonly copies: readonly { readonly header: string; readonly text: (entry: E, whole: WholeTexts) => string }[];
}

const named = (name: string | null, blank: string): string => name || blank;

/** What the columns of both lists share. */
const useSharedWords = () => {
  const { t } = useTranslation(['followup', 'terms']);
  const format = useFormat();
  return useMemo(
    () => ({
      t,
      date: (day: string | null): string => (day === null ? '' : format.date(day)),
      number: format.number,
    }),
    [format, t],
  );
};

/** The columns of the findings. */
export function useFindingColumns(areas: ReadonlyMap<string, string>): readonly EntryColumn<FindingEntry>[] {
  const { t, date, number } = useSharedWords();
  return useMemo((): readonly EntryColumn<FindingEntry>[] => {
    const unitOf = ({ unitName }: FindingEntry): string => (unitName === null ? t('noUnit') : named(unitName, t('blankUnit')));
    const areaOf = ({ line }: FindingEntry): string => (line.area === null ? '' : t('views.area', { no: line.area, name: areas.get(String(line.area)) ?? '' }));
    return [
      {
        key: 'kind', header: t('column.kind'), width: '11rem', sort: 'kind',
        cell: ({ line }) => <FindingKindBadge kind={line.kind} variant="plain" />,
        copies: [{ header: t('column.kind'), text: ({ line }) => t(`terms:finding.kind.${line.kind}`) }],
      },
      {
        key: 'finding', header: t('column.finding'), sort: 'code', names: true, narrow: true,
        cell: (entry, narrow) => <FindingCell entry={entry} withKind={narrow} />,
        copies: [
          { header: t('views.column.label'), text: ({ line }) => line.label },
          { header: t('column.finding'), text: (entry, whole) => whole.finding(entry) },
          { header: t('views.column.code'), text: ({ line }) => line.code },
          { header: t('column.unit'), text: unitOf },
        ],
      },
      { key: 'unit', header: t('column.unit'), width: '17%', sort: 'unit', extra: true, cell: entry => <UnitCell entry={entry} />, copies: [] },
      { key: 'area', header: t('views.column.area'), width: '15%', sort: 'area', extra: true, cell: entry => <span className={classes.small}>{areaOf(entry)}</span>, copies: [{ header: t('views.column.area'), text: areaOf }] },
      {
        key: 'severity', header: t('views.column.severity'), width: '9rem', sort: 'severity', extra: true,
        cell: ({ line }) => line.severity && <SeverityBadge severity={line.severity} variant="plain" />,
        copies: [{ header: t('views.column.severity'), text: ({ line }) => (line.severity === null ? '' : t(`terms:finding.severity.${line.severity}`)) }],
      },
      {
        key: 'person', header: t('views.column.responsible'), width: '12%', sort: 'person', extra: true,
        cell: ({ line }) => <span className={classes.small}>{line.responsible}</span>,
        copies: [{ header: t('views.column.responsible'), text: ({ line }) => line.responsible }],
      },
      { key: 'due', header: t('views.column.due'), width: '10rem', sort: 'due', extra: true, cell: entry => <DueCell entry={entry} quietly />, copies: [{ header: t('views.column.due'), text: ({ due }) => date(due) }] },
      {
        key: 'state', header: t('column.state'), width: '14.5rem', sort: 'state', narrow: true,
        cell: ({ line, urgency }) => (
          <span className={classes.badges}>
            <FindingStateBadge state={line.state} />
            {urgency !== null && <UrgencyBadge urgency={urgency} />}
          </span>
        ),
        copies: [{ header: t('column.state'), text: ({ line }) => t(`state.${line.state}`) }],
      },
      { key: 'measures', header: t('column.measures'), width: '6.5rem', sort: 'measures', align: 'end', cell: ({ line }) => number(line.measures), copies: [{ header: t('column.measures'), text: ({ line }) => String(line.measures) }] },
      { key: 'round', header: t('views.column.year'), width: '4.5rem', sort: 'year', cell: entry => <RoundCell entry={entry} />, copies: [{ header: t('views.column.round'), text: ({ round }) => round }] },
    ];
  }, [areas, date, number, t]);
}

/** The columns of the measures. */
export function useMeasureColumns(areas: ReadonlyMap<string, string>, onStep: (entry: MeasureEntry, name: StepName, verdict: Verdict | null) => void): readonly EntryColumn<MeasureEntry>[] {
  const { t, date } = useSharedWords();
  return useMemo((): readonly EntryColumn<MeasureEntry>[] => {
    const unitOf = ({ unitName }: MeasureEntry): string => (unitName === null ? t('noUnit') : named(unitName, t('blankUnit')));
    const areaOf = ({ line }: MeasureEntry): string => (line.area === null ? '' : t('views.area', { no: line.area, name: areas.get(String(line.area)) ?? '' }));
    return [
      {
        key: 'measure', header: t('column.measure'), names: true, narrow: true,
        cell: (entry, narrow) => <MeasureCell entry={entry} withPlace={narrow} />,
        copies: [{ header: t('column.measure'), text: (entry, whole) => whole.measure(entry) }],
      },
      {
        key: 'finding', header: t('column.finding'), width: '19%', sort: 'unit',
        cell: entry => <MendedCell entry={entry} />,
        copies: [
          { header: t('views.column.label'), text: ({ line }) => line.label },
          { header: t('column.finding'), text: (entry, whole) => whole.finding(entry) },
          { header: t('column.unit'), text: unitOf },
        ],
      },
      { key: 'area', header: t('views.column.area'), width: '13%', sort: 'area', extra: true, cell: entry => <span className={classes.small}>{areaOf(entry)}</span>, copies: [{ header: t('views.column.area'), text: areaOf }] },
      {
        key: 'severity', header: t('views.column.severity'), width: '9rem', sort: 'severity', extra: true,
        cell: ({ about }) => about?.severity && <SeverityBadge severity={about.severity} variant="plain" />,
        copies: [{ header: t('views.column.severity'), text: ({ about }) => (about?.severity ? t(`terms:finding.severity.${about.severity}`) : '') }],
      },
      {
        key: 'owner', header: t('column.owner'), width: '12%', sort: 'owner',
        cell: entry => <OwnerCell entry={entry} />,
        copies: [
          { header: t('column.owner'), text: ({ ownerName }) => ownerName ?? '' },
          { header: t('views.column.post'), text: ({ line }) => line.post },
        ],
      },
      { key: 'due', header: t('column.deadline'), width: '9.75rem', sort: 'due', cell: entry => <DueCell entry={entry} />, copies: [{ header: t('column.deadline'), text: ({ due }) => date(due) }] },
      {
        key: 'status', header: t('column.state'), width: '9.9rem', sort: 'status', cell: entry => <StatusCell entry={entry} />,
        copies: [
          { header: t('column.state'), text: ({ line }) => t(`terms:measure.status.${line.progress.status}`) },
          { header: t('views.column.verdict'), text: ({ line }) => (line.progress.verdict === null ? '' : t(`terms:measure.verdict.${line.progress.verdict}`)) },
        ],
      },
      {
        key: 'next', header: t('column.next'), width: '10.5rem', narrow: true,
        cell: entry => <MeasureSteps progress={entry.line.progress} onStep={(name, verdict) => onStep(entry, name, verdict ?? null)} />,
        copies: [],
      },
      { key: 'round', header: t('views.column.year'), width: '4.5rem', sort: 'year', cell: entry => <RoundCell entry={entry} />, copies: [{ header: t('views.column.round'), text: ({ round }) => round }] },
    ];
  }, [areas, date, onStep, t]);
}
