import { useTranslation } from 'react-i18next';
import { useLive } from '#live/useLive.ts';
import { setPersonName } from '#storage/device.ts';
import { thisDevice } from '#storage/reads/device.ts';
import { store } from '#storage/store.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './device.module.css';

/** Who writes on this laptop. */
export function PersonPanel() {
  const { t } = useTranslation(['device', 'common']);
  const device = useLive(thisDevice());
  return (
    <Panel title={t('person.title')}>
      <AutosaveText
        className={classes.name ?? ''}
        label={t('person.label')}
        description={t('person.hint')}
        placeholder={t('person.placeholder')}
        autoComplete="name"
        maxLength={200}
        failedLabel={t('common:notSaved')}
        changedElsewhereLabel={t('common:changedElsewhere')}
        value={device?.name ?? ''}
        basis={null}
        onCommit={name => setPersonName(store, name)}
      />
    </Panel>
  );
}
