import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shownDetails } from '#domain/finding.ts';
import { authorities, causeKinds, severities, type FindingKind } from '#domain/schema/inspection.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { unitsToName } from '#domain/units/directory.ts';
import { SeverityBadge } from '#i18n/badges.tsx';
import { byWords } from '#i18n/choicesByWords.ts';
import { AutosaveMultiSelect } from '#ui/autosave/AutosaveMultiSelect.tsx';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { EvidenceStrip } from '../evidence/EvidenceStrip.tsx';
import type { EvidenceOwner } from '../evidence/intake.ts';
import { useComposite } from '../useComposite.ts';
import { criterionChoices } from './criterionChoices.ts';
import type { CriterionChoice } from './CriterionLink.tsx';
import classes from './Findings.module.css';
import { findingBasis, type FindingWriter } from './useFindingWriter.ts';
import { useVisitFindings } from './visitFindings.ts';

interface Props {
  readonly row: Row<'findings'> | undefined;
  readonly kind: FindingKind;
  readonly writer: FindingWriter;
  readonly isOpen: boolean;
  readonly owner: EvidenceOwner;
  readonly files: number;
  readonly criteria: CriterionChoice | undefined;
}

const blankCause: Values<'findings'>['cause'] = { kind: null, text: '' };

/** The facts of a finding beyond its text: all of them while open, else in one line those that have been given. */
export function FindingDetails(props: Props) {
  const { owner, isOpen } = props;
  const { t } = useTranslation('inspection');
  if (!isOpen) return <Summary {...props} />;
  return (
    <div className={classes.details}>
      <DetailFields {...props} />
      <div className={classes.whole}>
        <EvidenceStrip owner={owner} label={t('evidence.viewer')} />
      </div>
    </div>
  );
}

function Summary({ row, kind, files, owner }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const { units } = useVisitFindings();
  if (!row) return null;
  const facts = [
    row.responsibleUnit === null ? '' : (units.find(({ id }) => id === row.responsibleUnit)?.name ?? ''),
    row.responsible,
    row.cause.text || (row.cause.kind === null ? '' : t(`terms:finding.cause.${row.cause.kind}`)),
    kind === 'difficulty' || kind === 'proposal' ? (row.authority === null ? '' : t(`terms:finding.authority.${row.authority}`)) : '',
  ].filter((fact) => fact.trim() !== '');
  const isBare = row.severity === null && facts.length === 0 && files === 0;
  if (isBare) return null;
  return (
    <>
      <div className={classes.facts}>
        {row.severity !== null && <SeverityBadge severity={row.severity} />}
        {facts.length > 0 && <span className={classes.fact}>{facts.join(' · ')}</span>}
      </div>
      {files > 0 && <EvidenceStrip owner={owner} label={t('evidence.viewer')} />}
    </>
  );
}

function DetailFields({ row, kind, writer, criteria }: Props) {
  const { t } = useTranslation(['inspection', 'terms', 'common']);
  const saving = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };
  const { unit, units } = useVisitFindings();
  const cause = row?.cause ?? blankCause;
  const seenCause = { heads: findingBasis(row, 'cause'), value: cause };
  const writeCause = useComposite(seenCause, (value, basis) => writer.edit({ field: 'cause', value, basis }));
  const shown = shownDetails({ kind, cause, responsible: row?.responsible ?? '', responsibleUnit: row?.responsibleUnit ?? null, recommendation: row?.recommendation ?? '' });
  return (
    <>
      {shown.has('severity') && (
        <AutosaveSelect
          size="xs"
          clearable
          label={t('findings.severity')}
          placeholder={t('findings.severityNone')}
          data={severities.map((value) => ({ value, label: t(`terms:finding.severity.${value}`) }))}
          value={row?.severity ?? null}
          basis={findingBasis(row, 'severity')}
          onCommit={(value, basis) => writer.edit({ field: 'severity', value, basis })}
          {...saving}
        />
      )}
      {shown.has('cause') && (
        <>
          <AutosaveSelect
            size="xs"
            clearable
            label={t('findings.causeKind')}
            data={causeKinds.map((value) => ({ value, label: t(`terms:finding.cause.${value}`) }))}
            value={cause.kind}
            basis={seenCause}
            onCommit={(value, seen) => writeCause({ kind: value }, seen)}
            {...saving}
          />
          <AutosaveTextarea
            size="xs"
            minRows={1}
            label={t('findings.causeText')}
            value={cause.text}
            basis={seenCause}
            onCommit={(value, seen) => writeCause({ text: value }, seen)}
            {...saving}
          />
        </>
      )}
      {shown.has('authority') && (
        <AutosaveSelect
          size="xs"
          clearable
          label={t('findings.authority')}
          data={authorities.map((value) => ({ value, label: t(`terms:finding.authority.${value}`) }))}
          value={row?.authority ?? null}
          basis={findingBasis(row, 'authority')}
          onCommit={(value, basis) => writer.edit({ field: 'authority', value, basis })}
          {...saving}
        />
      )}
      {shown.has('responsible') && (
        <AutosaveSelect
          size="xs"
          clearable
          searchable
          filter={byWords}
          label={t('findings.responsibleUnit')}
          placeholder={unit?.name ?? t('findings.inspectedUnit')}
          data={unitsToName(units, row?.responsibleUnit).filter(({ id }) => id !== unit?.id).map(({ id, name }) => ({ value: id, label: name || t('findings.unnamedUnit') }))}
          value={row?.responsibleUnit ?? null}
          basis={findingBasis(row, 'responsibleUnit')}
          onCommit={(value, basis) => writer.edit({ field: 'responsibleUnit', value, basis })}
          {...saving}
        />
      )}
      {shown.has('responsible') && (
        <AutosaveText
          size="xs"
          label={t('findings.responsible')}
          placeholder={t('findings.responsiblePlaceholder')}
          value={row?.responsible ?? ''}
          basis={findingBasis(row, 'responsible')}
          onCommit={(value, basis) => writer.edit({ field: 'responsible', value, basis })}
          {...saving}
        />
      )}
      {shown.has('recommendation') && (
        <div className={classes.whole}>
          <AutosaveTextarea
            size="xs"
            minRows={1}
            label={kind === 'goodPractice' ? t('findings.recommendationGood') : t('findings.recommendation')}
            value={row?.recommendation ?? ''}
            basis={findingBasis(row, 'recommendation')}
            onCommit={(value, basis) => writer.edit({ field: 'recommendation', value, basis })}
            {...saving}
          />
        </div>
      )}
      {row && <CriterionFields row={row} writer={writer} canMove={criteria !== undefined} />}
    </>
  );
}

/** The items that a finding concerns. On the row of an item only the further ones: it does not leave the row by itself. */
function CriterionFields({ row, writer, canMove }: { readonly row: Row<'findings'>; readonly writer: FindingWriter; readonly canMove: boolean }) {
  const { t } = useTranslation(['inspection', 'common']);
  const { entries } = useVisitFindings();
  const saving = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };
  const choices = useMemo(() => criterionChoices(entries), [entries]);
  return (
    <>
      {canMove && (
        <div className={classes.whole}>
          <AutosaveSelect
            size="xs"
            clearable
            searchable
            filter={byWords}
            label={t('findings.criterion')}
            placeholder={t('findings.noCriterion')}
            data={choices}
            value={row.criterion}
            basis={findingBasis(row, 'criterion')}
            onCommit={(value, basis) => writer.edit({ field: 'criterion', value, basis })}
            {...saving}
          />
        </div>
      )}
      <div className={classes.whole}>
        <AutosaveMultiSelect
          size="xs"
          clearable
          searchable
          hidePickedOptions
          maxValues={20}
          filter={byWords}
          label={t('findings.alsoCriteria')}
          placeholder={row.alsoCriteria.length === 0 ? t('findings.alsoCriteriaNone') : ''}
          nothingFoundMessage={t('findings.criterionNotFound')}
          data={choices.filter(({ value }) => value !== row.criterion)}
          value={row.alsoCriteria}
          basis={findingBasis(row, 'alsoCriteria')}
          onCommit={(value, basis) => writer.edit({ field: 'alsoCriteria', value, basis })}
          {...saving}
        />
      </div>
    </>
  );
}
