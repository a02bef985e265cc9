import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { findingKinds, type FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { findingKindMarks } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Findings.module.css';

interface Props {
  readonly findings: readonly Row<'findings'>[];
  /** The kind that the list is narrowed to. */
  readonly kind: FindingKind | null;
  readonly onKind: (kind: FindingKind | null) => void;
  readonly onRecord: (kind: FindingKind) => void;
}

/**
 * The four kinds with the number of findings of each, which narrows the list to them, and the button that records one on the
 * visit as a whole. Each finding counts once, on however many items it stands.
 */
export function KindBar({ findings, kind, onKind, onRecord }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const readOnly = useReadOnly();
  return (
    <fieldset className={classes.kinds} aria-label={t('findings.kind')}>
      {findingKinds.map((one) => {
        const { icon: Icon, tone } = findingKindMarks[one];
        const name = t(`terms:finding.kind.${one}`);
        return (
          <div key={one} className={classes.kindBox} data-tone={tone} data-chosen={kind === one || undefined}>
            <button type="button" className={classes.kindFilter} aria-pressed={kind === one} onClick={() => onKind(kind === one ? null : one)}>
              <Icon size={16} stroke={1.8} aria-hidden />
              <span>{name}</span>{' '}
              <strong>{format.number(findings.filter((row) => row.kind === one).length)}</strong>
            </button>
            {!readOnly && (
              <button
                type="button"
                className={classes.kindRecord}
                aria-label={t('findings.recordKind', { kind: name })}
                title={t('findings.recordOnVisit')}
                onClick={() => onRecord(one)}
              >
                <IconPlus size={15} stroke={2} aria-hidden />
                <span>{t('findings.recordShort')}</span>
              </button>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
