import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addCriterion, placeCriteria } from '#domain/commands/criteria.ts';
import { setProblems } from '#domain/criteria/problems.ts';
import { contentOf, type CriteriaVersion } from '#domain/criteria/versions.ts';
import { CriteriaSetIdSchema, criterionIdOf } from '#domain/ids.ts';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { ReadOnlyContext } from '#ui/readOnly.ts';
import { SplitView } from '#ui/SidePanel.tsx';
import { Toolbar } from '#ui/Toolbar.tsx';
import { useAddressParams } from '#ui/useAddressParams.ts';
import { placedAmong } from '#domain/placing.ts';
import { AreaCriteria } from './AreaCriteria.tsx';
import { AreasEditor } from './AreasEditor.tsx';
import { CriterionPanel } from './CriterionPanel.tsx';
import { newCriterion } from './newCriterion.ts';
import { ProblemList } from './ProblemList.tsx';
import classes from './sets.module.css';
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
  const problems = isDraft ? setProblems(contentOf(version)) : [];
  const [showsAbout, setShowsAbout] = useState(problems.some(({ kind }) => kind === 'area' || kind === 'title-blank'));
  const acts = useCriteriaActs(version, open);
  const opened = criteria.find(({ id }) => id === params.get('item'));
  const shown = showsRetired ? criteria : criteria.filter(({ retired }) => !retired);
  const strays = shown.filter(({ definition }) => !areas.some(({ no }) => no === definition.area));
  return (
    <ReadOnlyContext value={!isDraft}>
      {isDraft && <ProblemList version={version} problems={problems} onOpen={(index) => open(criteria[index]?.id ?? null)} />}
      {set !== null && (
        <details className={classes.about} open={showsAbout} onToggle={(event) => setShowsAbout(event.currentTarget.open)}>
          <summary>{isDraft ? t('about') : t('aboutIssued')}</summary>
          <SetFacts set={set} versions={sets.versions} />
          {isDraft && <AreasEditor set={set} version={version} />}
        </details>
      )}
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
            {...acts}
          />
        ))}
        {strays.length > 0 && <AreaCriteria area={null} version={version} rows={strays} openedId={opened?.id ?? null} onOpen={open} {...acts} />}
      </SplitView>
    </ReadOnlyContext>
  );
}

/** Adding and moving criteria of a draft, each one step. */
const useCriteriaActs = ({ set, version, criteria }: CriteriaVersion, onAdded: (id: string) => void): Pick<React.ComponentProps<typeof AreaCriteria>, 'onAdd' | 'onPlace'> => {
  const add = useCommand(addCriterion);
  const place = useCommand(placeCriteria);
  return {
    onPlace: (places) => {
      if (set) void place({ plan: set.plan, set, places });
    },
    onAdd: (area, { order, repairs }, rows) => {
      if (!set) return;
      const id = CriteriaSetIdSchema.parse(version);
      const criterion = newCriterion(area, criteria, createId(`tc-${area.no}`));
      const adding = add({ plan: set.plan, set, version: id, criterion, order, repairs: placedAmong(rows, repairs) });
      void adding.then((outcome) => {
        if (outcome.ok) onAdded(criterionIdOf(id, criterion.key));
      });
    },
  };
};
