import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editFinding } from '#domain/commands/inspection.ts';
import type { FindingId, PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { otherAdopters, type Practice } from '#domain/spreading/practices.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { Panel } from '#ui/Panel.tsx';
import { AdopterRow } from './AdopterRow.tsx';
import classes from './practices.module.css';
import { Proposals } from './Proposals.tsx';

interface Props {
  readonly planId: PlanId;
  readonly practice: Practice;
  /** The directory. */
  readonly units: readonly Row<'units'>[];
  readonly onOpen: (finding: FindingId) => void;
}

/** One good practice with everything about its spreading; every field saves itself. */
export function PracticeCard({ planId, practice, units, onOpen }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const edit = useCommand(editFinding);
  const { finding, label, unit, criteria, adopters } = practice;
  const codes = criteria.map(({ definition }) => definition.code).join(', ');
  const where = [unit?.name ?? t('noUnit'), codes === '' ? '' : t('criterionCode', { code: codes })].filter((part) => part !== '').join(' · ');
  return (
    <div className={classes.practice}>
      <Panel
        title={
          <>
            {label !== '' && <b className={classes.label}>{label}</b>}
            {finding.text || t('blankFinding')}
          </>
        }
        hint={where}
        actions={
          <Anchor component="button" type="button" size="sm" onClick={() => onOpen(finding.id)}>
            <IconExternalLink size={14} aria-hidden className={classes.sign} /> {t('practices.open')}
          </Anchor>
        }
      >
        <div className={classes.body}>
          <AutosaveTextarea
            label={t('practices.effect')}
            placeholder={t('practices.effectHint')}
            minRows={1}
            changedElsewhereLabel={t('common:changedElsewhere')}
            failedLabel={t('common:notSaved')}
            value={finding.effect}
            basis={basisOf(finding, 'effect')}
            onCommit={(value, basis) => edit({ plan: planId, id: finding.id, field: 'effect', value, basis })}
          />
          {adopters.length > 0 && (
            <fieldset aria-label={t('practices.adopters')}>
              <h3 className={classes.heading}>{t('practices.adoptersCount', { count: adopters.length })}</h3>
              <ul className={classes.adopters}>
                {adopters.map((adopter) => (
                  <AdopterRow key={adopter.adoption.id} planId={planId} adopter={adopter} />
                ))}
              </ul>
            </fieldset>
          )}
          <Proposals planId={planId} practice={practice} others={otherAdopters(practice, units)} />
        </div>
      </Panel>
    </div>
  );
}
