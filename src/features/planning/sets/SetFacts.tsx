import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editCriteriaSet } from '#domain/commands/criteria.ts';
import type { CriteriaVersion } from '#domain/criteria/versions.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { useSetTitle } from '#i18n/values/CriterionChange.tsx';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import classes from './sets.module.css';

interface Props {
  readonly set: Row<'criteriaSets'>;
  readonly versions: readonly CriteriaVersion[];
}

/** What a version is called, what is new in it, and where it came from. */
export function SetFacts({ set, versions }: Props) {
  const { t } = useTranslation('criteriaSets');
  const edit = useCommand(editCriteriaSet);
  const labels = useSaveLabels();
  const titleOf = useSetTitle();
  const at = { plan: set.plan, set, id: set.id };
  const source = versions.find(({ version }) => version === set.basedOn);
  return (
    <Panel title={t('facts.panel')} actions={<HistoryLink planId={set.plan} table="criteriaSets" row={set.id} />}>
      <div className={classes.fields}>
        <AutosaveText
          {...labels}
          size="xs"
          label={t('facts.title')}
          value={set.title}
          basis={basisOf(set, 'title')}
          onCommit={(value, basis) => (value.trim() === '' ? false : edit({ ...at, field: 'title', value: value.trim(), basis }))}
        />
        <AutosaveTextarea
          {...labels}
          size="xs"
          label={t('facts.note')}
          description={t('facts.noteHint')}
          value={set.note}
          basis={basisOf(set, 'note')}
          onCommit={(value, basis) => edit({ ...at, field: 'note', value: value.trim(), basis })}
        />
        {source && (
          <Text size="xs" c="dimmed">
            {t('facts.basedOn', { title: titleOf(source) })}
          </Text>
        )}
        <ConflictNote row={set} />
      </div>
    </Panel>
  );
}
