import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setProblems } from '#domain/criteria/problems.ts';
import { contentOf, type CriteriaVersion } from '#domain/criteria/versions.ts';
import { ReadOnlyContext } from '#ui/readOnly.ts';
import { SplitView } from '#ui/SidePanel.tsx';
import { Toolbar } from '#ui/Toolbar.tsx';
import { useAddressParams } from '#ui/useAddressParams.ts';
import { AreaCriteria } from './AreaCriteria.tsx';
import { AreasEditor } from './AreasEditor.tsx';
import { CriterionPanel } from './CriterionPanel.tsx';
import { ProblemList } from './ProblemList.tsx';
import { SetFacts } from './SetFacts.tsx';
import type { Sets } from './useSets.ts';

interface Props {
  readonly sets: Sets;
  readonly version: CriteriaVersion;
}

/** The criteria of a version by area, and beside them the one that is open (`?item=`). */
export function SetEditor({ sets, version }: Props) {
  const { t } = useTranslation('criteriaSets');
  const [params, changeParams] = useAddressParams();
  const [showsRetired, setShowsRetired] = useState(true);
  const { set, criteria, areas, isDraft } = version;
  const open = (id: string | null) =>
    changeParams(
      (after) => {
        if (id === null) after.delete('item');
        else after.set('item', id);
        return after;
      },
      { replace: true },
    );
  const opened = criteria.find(({ id }) => id === params.get('item'));
  const shown = showsRetired ? criteria : criteria.filter(({ retired }) => !retired);
  const strays = shown.filter(({ definition }) => !areas.some(({ no }) => no === definition.area));
  return (
    <ReadOnlyContext value={!isDraft}>
      {isDraft && <ProblemList version={version} problems={setProblems(contentOf(version))} onOpen={(index) => open(criteria[index]?.id ?? null)} />}
      {set !== null && <SetFacts set={set} versions={sets.versions} />}
      {set !== null && isDraft && <AreasEditor set={set} version={version} />}
      {criteria.some(({ retired }) => retired) && (
        <Toolbar label={t('showRetired')}>
          <Switch size="sm" label={t('showRetired')} checked={showsRetired} onChange={(event) => setShowsRetired(event.currentTarget.checked)} />
        </Toolbar>
      )}
      <SplitView
        side={<CriterionPanel key={opened?.id} criterion={opened} version={version} sets={sets} onClose={() => open(null)} />}
      >
        {areas.map((area) => (
          <AreaCriteria
            key={area.no}
            area={area}
            version={version}
            rows={shown.filter(({ definition }) => definition.area === area.no)}
            openedId={opened?.id ?? null}
            onOpen={open}
          />
        ))}
        {strays.length > 0 && <AreaCriteria area={null} version={version} rows={strays} openedId={opened?.id ?? null} onOpen={open} />}
      </SplitView>
    </ReadOnlyContext>
  );
}
