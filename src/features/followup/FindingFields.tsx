import { useTranslation } from 'react-i18next';
import { editFinding } from '#domain/commands/inspection.ts';
import { basisOf } from '#domain/row.ts';
import { authorities } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';

/** What the team decides about a finding after the visit: its recommendation, and who has the authority. */
export function FindingFields({ finding }: { readonly finding: Row<'findings'> }) {
  const { t } = useTranslation(['followup', 'terms', 'common']);
  const edit = useCommand(editFinding);
  const { plan, id, kind } = finding;
  const labels = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };
  return (
    <>
      {(kind === 'difficulty' || kind === 'proposal') && (
        <AutosaveSelect
          {...labels}
          label={t('panel.authority')}
          clearable
          placeholder={t('common:notSet')}
          data={authorities.map(authority => ({ value: authority, label: t(`terms:finding.authority.${authority}`) }))}
          value={finding.authority}
          basis={basisOf(finding, 'authority')}
          onCommit={(value, basis) => edit({ plan, id, field: 'authority', value, basis })}
        />
      )}
      <AutosaveTextarea
        {...labels}
        label={kind === 'goodPractice' ? t('panel.recommendationSpread') : t('panel.recommendation')}
        placeholder={t('panel.recommendationHint')}
        minRows={1}
        value={finding.recommendation}
        basis={basisOf(finding, 'recommendation')}
        onCommit={(value, basis) => edit({ plan, id, field: 'recommendation', value, basis })}
      />
    </>
  );
}
