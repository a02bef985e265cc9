import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronUp, IconTool, IconTrash, IconUserShare, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { criteriaOf, findingDetails, isBlankFinding } from '#domain/finding.ts';
import type { PlanId } from '#domain/ids.ts';
import { findingKinds, type FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { findingKindMarks } from '#i18n/marks.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useOutsiders } from '../OutsideShare.tsx';
import { codesOf } from './criterionChoices.ts';
import { CriterionLink, type CriterionChoice } from './CriterionLink.tsx';
import classes from './Findings.module.css';
import { findingBasis, type FindingSeed, type FindingWriter } from './useFindingWriter.ts';
import { useVisitFindings } from './visitFindings.ts';

/** Whether a finding is picked for merging, and the way to pick it. */
export interface Picking {
  readonly isPicked: boolean;
  readonly onPick: (picked: boolean) => void;
}

interface Props {
  readonly planId: PlanId;
  readonly seed: FindingSeed;
  readonly row: Row<'findings'> | undefined;
  readonly kind: FindingKind;
  readonly writer: FindingWriter;
  readonly onKindOfDraft: (kind: FindingKind) => void;
  readonly criteria: CriterionChoice | undefined;
  readonly picking: Picking | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onRemove: () => void;
}

/** What a finding is, where it belongs, and what can be done with it as a whole. */
export function FindingHead({ planId, seed, row, kind, writer, onKindOfDraft, criteria, picking, isOpen, onOpen, onRemove }: Props) {
  const { t } = useTranslation(['inspection', 'terms', 'common']);
  const readOnly = useReadOnly();
  const { icon: Icon } = findingKindMarks[kind];
  return (
    <div className={classes.head}>
      {picking && !readOnly && <Pick {...picking} row={row} />}
      <FindingNumber row={row} />
      <AutosaveSelect
        className={classes.kind ?? ''}
        size="xs"
        variant="unstyled"
        aria-label={t('findings.kind')}
        leftSection={<Icon size={15} stroke={2} aria-hidden className={classes.sign ?? ''} />}
        data={findingKinds.map((value) => ({ value, label: t(`terms:finding.kind.${value}`) }))}
        value={kind}
        basis={findingBasis(row, 'kind')}
        onCommit={(value) => {
          if (value === null) return false;
          if (row) return writer.classify(row, value);
          onKindOfDraft(value);
          return true;
        }}
      />
      <Marks row={row} />
      <span className={classes.spring} />
      <FixedOnSite row={row} kind={kind} writer={writer} />
      <Criteria criteria={criteria} row={row} seed={seed} />
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-expanded={isOpen}
        rightSection={isOpen ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
        onClick={() => onOpen(!isOpen)}
      >
        {isOpen ? t('findings.less') : t('findings.more')}
      </Button>
      {row && <HistoryLink planId={planId} table="findings" row={row.id} />}
      {!readOnly && (
        <ActionIcon size={26} aria-label={row ? t('findings.remove') : t('findings.discard')} onClick={onRemove}>
          {row ? <IconTrash size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
        </ActionIcon>
      )}
    </div>
  );
}

function Pick({ row, isPicked, onPick }: Picking & { readonly row: Row<'findings'> | undefined }) {
  const { t } = useTranslation('inspection');
  const name = useVisitFindings().names.get(row?.id ?? '')?.label ?? '';
  if (!row) return null;
  return (
    <Checkbox
      size="xs"
      aria-label={t('findings.pick', { name })}
      title={t('findings.pickHint')}
      checked={isPicked}
      onChange={(event) => onPick(event.currentTarget.checked)}
    />
  );
}

/** The number that notices refer to; quiet while it is not given yet and may still change. */
function FindingNumber({ row }: { readonly row: Row<'findings'> | undefined }) {
  const { t } = useTranslation('inspection');
  const name = useVisitFindings().names.get(row?.id ?? '');
  if (!name) return null;
  return name.isGiven ? (
    <strong className={classes.number}>{name.label}</strong>
  ) : (
    <span className={classes.number} data-provisional title={t('findings.provisional')}>
      {name.label}
    </span>
  );
}

function Marks({ row }: { readonly row: Row<'findings'> | undefined }) {
  const { t } = useTranslation('inspection');
  const outsiders = useOutsiders()(row, row?.criterion ?? null);
  return (
    <>
      {row && row.conflicts > 0 && (
        <StatusBadge tone="danger" icon={IconAlertTriangle} title={t('findings.conflict')}>
          {t('findings.inConflict')}
        </StatusBadge>
      )}
      {row && isBlankFinding(row) && <span className={classes.unlinked}>{t('findings.blank')}</span>}
      {outsiders !== '' && (
        <StatusBadge tone="neutral" variant="plain" icon={IconUserShare} title={t('share.outside', { names: outsiders })}>
          {t('share.mark')}
        </StatusBadge>
      )}
    </>
  );
}

/** Mended before the team leaves: one click says so, another one takes it back. */
function FixedOnSite({ row, kind, writer }: Pick<Props, 'row' | 'kind' | 'writer'>) {
  const { t } = useTranslation(['inspection', 'terms']);
  const readOnly = useReadOnly();
  const isFixed = row?.fixedOnSite ?? false;
  if (!findingDetails[kind].includes('fixedOnSite') || (readOnly && !isFixed)) return null;
  return (
    <Button
      size="compact-xs"
      variant={isFixed ? 'light' : 'subtle'}
      color={isFixed ? 'green' : 'gray'}
      aria-pressed={isFixed}
      disabled={readOnly}
      title={t('findings.fixedHint')}
      leftSection={<IconTool size={14} aria-hidden />}
      onClick={() => void writer.edit({ field: 'fixedOnSite', value: !isFixed, basis: findingBasis(row, 'fixedOnSite') })}
    >
      {isFixed ? t('terms:finding.fixedOnSite') : t('findings.fix')}
    </Button>
  );
}

/** Where it belongs: in the list of all findings as ways there, on the row of one criterion as the codes of all. */
function Criteria({ criteria, row, seed }: Pick<Props, 'criteria' | 'row' | 'seed'>) {
  const { t } = useTranslation('inspection');
  const { entries } = useVisitFindings();
  const linked = row ? criteriaOf(row) : seed.criterion === null ? [] : [seed.criterion];
  if (!criteria) {
    const codes = codesOf(linked, entries);
    return codes.length > 1 && <span className={classes.unlinked}>{t('findings.onRows', { codes: codes.join(', ') })}</span>;
  }
  if (linked.length === 0) return <CriterionLink choice={criteria} criterion={null} />;
  return linked.map((criterion) => <CriterionLink key={criterion} choice={criteria} criterion={criterion} />);
}
