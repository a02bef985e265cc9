import { UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { findingKinds, type FindingKind } from '#domain/schema/inspection.ts';
import { findingKindMarks } from '#i18n/marks.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Findings.module.css';

interface Props {
  readonly onRecord: (kind: FindingKind) => void;
  /** Names the group for screen readers. */
  readonly label: string;
}

/** The four kinds of finding, each a button with its sign. */
export const RecordButtons = memo(function RecordButtons({ onRecord, label }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const readOnly = useReadOnly();
  if (readOnly) return null;
  return (
    <fieldset className={classes.record} aria-label={label}>
      {findingKinds.map((kind) => {
        const { icon: Icon, tone } = findingKindMarks[kind];
        const name = t(`terms:finding.kind.${kind}`);
        return (
          <UnstyledButton key={kind} className={classes.recordKind ?? ''} data-tone={tone} aria-label={t('findings.recordKind', { kind: name })} onClick={() => onRecord(kind)}>
            <Icon size={15} stroke={2} aria-hidden />
            {name}
          </UnstyledButton>
        );
      })}
    </fieldset>
  );
});
