import { Button, Text } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editCriterion, removeCriterion, retireCriterion, reviveCriterion } from '#domain/commands/criteria.ts';
import { keyOf } from '#domain/criteria/content.ts';
import type { CriteriaVersion } from '#domain/criteria/versions.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { notifyUndo } from '#ui/notify.tsx';
import { SidePanel } from '#ui/SidePanel.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import { DefinitionFields } from './DefinitionFields.tsx';
import { DocumentsField } from './DocumentsField.tsx';
import { MeasurementFields } from './MeasurementFields.tsx';
import classes from './sets.module.css';
import type { Sets } from './useSets.ts';

interface Props {
  readonly criterion: Row<'criteria'> | undefined;
  readonly version: CriteriaVersion;
  readonly sets: Sets;
  readonly onClose: () => void;
}

/** Everything that a criterion says, beside the list. */
export function CriterionPanel({ criterion, version, sets, onClose }: Props) {
  const { t } = useTranslation('criteriaSets');
  const edit = useCommand(editCriterion);
  return (
    <SidePanel
      opened={criterion !== undefined}
      onClose={onClose}
      title={t('panel.title', { code: criterion?.definition.code ?? '' })}
      closeLabel={t('panel.close')}
      footer={criterion && version.isDraft && <Acts criterion={criterion} version={version} sets={sets} onClose={onClose} />}
    >
      {criterion && (
        <>
          <ConflictNote row={criterion} />
          <DefinitionFields
            criterion={criterion}
            areas={version.areas}
            onCommit={(value, basis) => edit({ plan: criterion.plan, set: version.set, id: criterion.id, field: 'definition', value, basis })}
          />
          <DocumentsField criterion={criterion} version={version} documents={sets.documents} />
          <h3 className={classes.sectionTitle}>{t('panel.measurement')}</h3>
          <MeasurementFields
            criterion={criterion}
            onCommit={(value, basis) => edit({ plan: criterion.plan, set: version.set, id: criterion.id, field: 'measurement', value, basis })}
          />
          <Text size="xs" c="dimmed" mt="md" title={t('panel.keyHint')}>
            {t('panel.key', { key: keyOf(criterion) })} <HistoryLink planId={criterion.plan} table="criteria" row={criterion.id} />
          </Text>
        </>
      )}
    </SidePanel>
  );
}

function Acts({ criterion, version: { set }, sets: { versions }, onClose }: Omit<Props, 'criterion'> & { readonly criterion: Row<'criteria'> }) {
  const { t } = useTranslation(['criteriaSets', 'common']);
  const retire = useCommand(retireCriterion);
  const revive = useCommand(reviveCriterion);
  const remove = useCommand(removeCriterion);
  const input = { plan: criterion.plan, set, row: criterion };
  const source = versions.find(({ version }) => version === set?.basedOn);
  const wasAsked = source?.criteria.some((row) => keyOf(row) === keyOf(criterion)) ?? false;
  const withdraw = async () => {
    const outcome = await remove(input);
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    onClose();
    notifyUndo(t('panel.removed', { code: criterion.definition.code }), t('common:undo'), () => void runUndo(undo));
  };
  if (criterion.retired) {
    return (
      <Button size="xs" variant="default" leftSection={<IconArrowBackUp size={15} aria-hidden />} onClick={() => void revive(input)}>
        {t('panel.revive')}
      </Button>
    );
  }
  return wasAsked ? (
    <Button size="xs" variant="default" title={t('panel.retireHint')} leftSection={<IconArchive size={15} aria-hidden />} onClick={() => void retire(input)}>
      {t('panel.retire')}
    </Button>
  ) : (
    <Button size="xs" variant="default" color="red" leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void withdraw()}>
      {t('panel.remove')}
    </Button>
  );
}
