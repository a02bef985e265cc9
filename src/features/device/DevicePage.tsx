import { useTranslation } from 'react-i18next';
import { useLive } from '#live/useLive.ts';
import { heldPlans } from '#storage/reads/held.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { BlobsPanel } from './BlobsPanel.tsx';
import { CopiesPanel } from './CopiesPanel.tsx';
import classes from './device.module.css';
import { HealthPanel } from './HealthPanel.tsx';
import { HeldPlansPanel } from './HeldPlansPanel.tsx';
import { ColleaguesPanel } from './identity/ColleaguesPanel.tsx';
import { KeyPanel } from './identity/KeyPanel.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { RestorePanel } from './RestorePanel.tsx';
import { StoragePanel } from './StoragePanel.tsx';
import { TrialPanel } from './TrialPanel.tsx';

/** The data that this laptop keeps: whose, how safely, how much, and whether it is sound. */
export function DevicePage() {
  const { t } = useTranslation('device');
  const plans = useLive(heldPlans());
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={classes.page}>
        <div className={classes.columns}>
          <div>
            <PersonPanel />
            <KeyPanel />
          </div>
          <div>
            <StoragePanel />
          </div>
        </div>
        <div>
          <CopiesPanel />
          <RestorePanel />
          <TrialPanel />
          <ColleaguesPanel />
          <HeldPlansPanel plans={plans} />
          <HealthPanel plans={plans} />
          <BlobsPanel />
        </div>
      </div>
    </>
  );
}
