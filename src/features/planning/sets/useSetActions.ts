import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { adoptCriteria, copyCriteria, issueCriteriaSet, removeCriteriaSet } from '#domain/commands/criteria.ts';
import { areasMissing, contentOf, type CriteriaVersion } from '#domain/criteria/versions.ts';
import { CriteriaSetIdSchema } from '#domain/ids.ts';
import { criteriaFileName, writeCriteria, type CriteriaForm } from '#exchange/criteria/writeCriteria.ts';
import { useSetTitle } from '#i18n/values/CriterionChange.tsx';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { notifyDone, notifyUndo } from '#ui/notify.tsx';
import { saveFile } from '#ui/saveFile.ts';
import { setPath, setsPath } from './paths.ts';
import type { Sets } from './useSets.ts';

/** What can be done with a version as a whole. */
export interface SetActions {
  readonly copy: (version: CriteriaVersion, title: string) => Promise<void>;
  readonly issue: (version: CriteriaVersion, adopt: boolean) => Promise<void>;
  readonly adopt: (version: CriteriaVersion) => Promise<void>;
  readonly remove: (version: CriteriaVersion) => Promise<void>;
  readonly save: (version: CriteriaVersion, form: CriteriaForm) => Promise<void>;
}

/** The acts on versions, each one step that can be taken back. */
export function useSetActions({ plan, areas }: Pick<Sets, 'plan' | 'areas'>): SetActions {
  const { t } = useTranslation(['criteriaSets', 'common']);
  const navigate = useNavigate();
  const titleOf = useSetTitle();
  const copying = useCommand(copyCriteria);
  const issuing = useCommand(issueCriteriaSet);
  const adopting = useCommand(adoptCriteria);
  const removing = useCommand(removeCriteriaSet);
  return {
    copy: async (from, title) => {
      const id = CriteriaSetIdSchema.parse(createId(title));
      const outcome = await copying({ plan: plan.id, id, title, from });
      if (!outcome.ok) return;
      notifyDone(t('copied', { title }));
      void navigate(setPath(plan.id, id));
    },
    issue: async (version, adopt) => {
      const missing = areasMissing(version.areas, areas);
      const outcome = await issuing({ plan: plan.id, version, areas: missing, ...(adopt ? { adoptIn: plan } : {}) });
      if (outcome.ok) notifyDone(t('issued', { title: version.title }));
    },
    adopt: async (version) => {
      const outcome = await adopting({ plan: plan.id, version, round: plan, areas: areasMissing(version.areas, areas) });
      if (outcome.ok) notifyDone(t('adopted', { title: titleOf(version) }));
    },
    remove: async (version) => {
      const outcome = await removing({ plan: plan.id, version });
      if (!outcome.ok) return;
      const { undo } = outcome.value;
      void navigate(setsPath(plan.id));
      notifyUndo(t('removed', { title: titleOf(version) }), t('common:undo'), () => void runUndo(undo));
    },
    save: async (version, form) => {
      const title = titleOf(version);
      saveFile(await writeCriteria({ ...contentOf(version), title }, form), criteriaFileName(title, form));
    },
  };
}
