import { useTranslation } from 'react-i18next';
import type { Entry, FindingEntry, MeasureEntry } from '#domain/roundBook/entries.ts';
import { FindingKindBadge, MeasureStatusBadge, VerdictBadge } from '#i18n/badges.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { DeadlineBadge } from '../badges.tsx';
import classes from './views.module.css';

/** The inspected unit, under the name that it had in its round. */
export function UnitCell({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('followup');
  return <span className={classes.quiet}>{entry.unitName === null ? t('noUnit') : entry.unitName || t('blankUnit')}</span>;
}

/** The round that a row is from, by its year; its whole title takes too much room. */
export function RoundCell({ entry }: { readonly entry: Entry }) {
  return (
    <span className={classes.number} title={entry.round}>
      {entry.year}
    </span>
  );
}

/** The text of a finding with where it was found. */
export function FindingCell({ entry, withKind }: { readonly entry: FindingEntry; readonly withKind: boolean }) {
  const { t } = useTranslation('followup');
  const { line, unitName } = entry;
  return (
    <span className={classes.cell}>
      {withKind && <FindingKindBadge kind={line.kind} variant="plain" />}
      <span className={classes.clamped} data-blank={line.text === '' || undefined}>
        {line.label !== '' && <b className={classes.label}>{line.label}</b>}
        {line.text || t('blankFinding')}
      </span>
      <span className={classes.oneLine}>
        {unitName === null ? t('noUnit') : unitName || t('blankUnit')}
        {line.code !== '' && ` · ${t('criterionCode', { code: line.code })}`}
      </span>
    </span>
  );
}

/** The text of a measure; where other columns have no room, with its unit and deadline. */
export function MeasureCell({ entry, withPlace }: { readonly entry: MeasureEntry; readonly withPlace: boolean }) {
  const { t } = useTranslation('followup');
  const { line, about, unitName } = entry;
  return (
    <span className={classes.cell}>
      <span className={classes.clamped} data-blank={line.text === '' || undefined}>
        {line.text || t('blankMeasure')}
      </span>
      {withPlace && (
        <>
          <span className={classes.oneLine}>{about === null ? t('deletedFinding') : (unitName ?? t('noUnit'))}</span>
          <DueCell entry={entry} />
        </>
      )}
    </span>
  );
}

/** The finding that a measure mends, and where. */
export function MendedCell({ entry: { about, unitName } }: { readonly entry: MeasureEntry }) {
  const { t } = useTranslation('followup');
  if (about === null) return <span className={classes.blank}>{t('deletedFinding')}</span>;
  return (
    <span className={classes.cell}>
      <span className={`${classes.clamped} ${classes.small}`}>
        {about.label !== '' && <b className={classes.label}>{about.label}</b>}
        {about.text || t('blankFinding')}
      </span>
      <span className={classes.oneLine}>{unitName === null ? t('noUnit') : unitName || t('blankUnit')}</span>
    </span>
  );
}

/** Who carries a measure out. */
export function OwnerCell({ entry: { line, ownerName } }: { readonly entry: MeasureEntry }) {
  const { t } = useTranslation('followup');
  if (line.owner === null && line.post === '') return <span className={classes.blank}>{t('noOwner')}</span>;
  return (
    <span className={classes.cell}>
      {line.owner !== null && (
        <span className={`${classes.clamped} ${classes.small}`} data-lines={line.post === '' ? 2 : 1}>
          {ownerName || t('blankUnit')}
        </span>
      )}
      {line.post !== '' && <span className={classes.oneLine}>{line.post}</span>}
    </span>
  );
}

/** A deadline, and by how many days it has gone by or how many are left. */
export function DueCell({ entry, quietly = false }: { readonly entry: Entry; readonly quietly?: boolean }) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const { due, daysLeft } = entry;
  const urgency = entry.type === 'finding' ? entry.urgency : entry.group === 'overdue' || entry.group === 'dueSoon' ? entry.group : null;
  if (due === null) return quietly ? null : <span className={classes.quiet}>{t('noDeadline')}</span>;
  return (
    <span className={classes.cell}>
      <span className={classes.number}>{format.date(due)}</span>
      {urgency !== null && daysLeft !== null && <DeadlineBadge group={urgency} daysLeft={daysLeft} />}
    </span>
  );
}

/** How far a measure has come, and what its verification found. */
export function StatusCell({ entry: { line } }: { readonly entry: MeasureEntry }) {
  return (
    <span className={classes.cell}>
      <MeasureStatusBadge status={line.progress.status} variant="plain" />
      {line.progress.verdict !== null && <VerdictBadge verdict={line.progress.verdict} variant="plain" />}
    </span>
  );
}
