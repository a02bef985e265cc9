import { Alert, Button } from '@mantine/core';
import { IconArrowLeft, IconFileUnknown, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import type { CriteriaVersion } from '#domain/criteria/versions.ts';
import type { PlanId } from '#domain/ids.ts';
import { useSetTitle } from '#i18n/values/CriterionChange.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useAddressParams } from '#ui/useAddressParams.ts';
import { CompareView } from './CompareView.tsx';
import { setsPath } from './paths.ts';
import { SetEditor } from './SetEditor.tsx';
import { SetMenu } from './SetMenu.tsx';
import { StateBadges } from './StateBadges.tsx';
import { useSets, type Sets } from './useSets.ts';

/** One version: edited while it is a draft, read once it is issued, or compared with another (`?compare=`). */
export function CriteriaSetPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('criteriaSets');
  const name = useParams()['version'];
  const sets = useSets(planId);
  if (sets === null) return null;
  const version = sets.versions.find((one) => one.version === name);
  if (version) return <KnownSet key={version.version} sets={sets} version={version} />;
  return (
    <EmptyState
      icon={IconFileUnknown}
      level={1}
      title={t('unknown')}
      actions={
        <Button component={Link} to={setsPath(planId)}>
          {t('toList')}
        </Button>
      }
    >
      {t('unknownHint')}
    </EmptyState>
  );
}

function KnownSet({ sets, version }: { readonly sets: Sets; readonly version: CriteriaVersion }) {
  const { t } = useTranslation('criteriaSets');
  const [params] = useAddressParams();
  const compared = params.get('compare');
  const title = useSetTitle()(version);
  return (
    <>
      <PageHeader
        title={title}
        badges={<StateBadges version={version} />}
        actions={
          <>
            <Button variant="default" component={Link} to={setsPath(sets.plan.id)} leftSection={<IconArrowLeft size={16} aria-hidden />}>
              {t('toList')}
            </Button>
            <SetMenu sets={sets} version={version} isButton />
          </>
        }
      />
      {compared === null ? (
        <>
          {!version.isDraft && (
            <Alert variant="default" py={6} mb="sm" icon={<IconLock size={18} aria-hidden />}>
              {version.set === null ? t('readOnly.builtIn') : t('readOnly.issued')}
            </Alert>
          )}
          <SetEditor sets={sets} version={version} />
        </>
      ) : (
        <CompareView sets={sets} version={version} other={compared} />
      )}
    </>
  );
}
