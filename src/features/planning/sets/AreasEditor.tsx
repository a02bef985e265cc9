import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editCriteriaSet } from '#domain/commands/criteria.ts';
import { sameJson } from '#domain/canonicalJson.ts';
import { areaPoints } from '#domain/criteria/content.ts';
import type { CriteriaVersion } from '#domain/criteria/versions.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { Panel } from '#ui/Panel.tsx';
import { AutosaveGroup, type GroupDraft } from '#ui/autosave/AutosaveGroup.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { DecimalInput } from './DecimalInput.tsx';
import { areaDraftsOf, areasOf, freeAreaNo, type AreaDraft } from './drafts.ts';
import classes from './sets.module.css';

interface Props {
  readonly set: Row<'criteriaSets'>;
  readonly version: CriteriaVersion;
}

/** The areas of a draft: one register, so they share one draft of what is typed. */
export function AreasEditor({ set, version }: Props) {
  const { t } = useTranslation('criteriaSets');
  const edit = useCommand(editCriteriaSet);
  const labels = useSaveLabels();
  return (
    <Panel title={t('areas.title')} hint={t('areas.hint')}>
      <AutosaveGroup
        {...labels}
        value={areaDraftsOf(version.areas)}
        basis={basisOf(set, 'areas')}
        same={sameJson}
        onCommit={(drafts, basis) => {
          const areas = areasOf(drafts);
          return areas === undefined ? false : edit({ plan: set.plan, set, id: set.id, field: 'areas', value: areas, basis });
        }}
      >
        {({ shown, edit: change, commit, handlers }) => {
          const put = (at: number, part: Partial<AreaDraft>) => change(shown.map((area, index) => (index === at ? { ...area, ...part } : area)));
          return (
            <div className={classes.areas}>
              {shown.map((area, at) => (
                <AreaLine
                  key={area.no}
                  area={area}
                  points={areaPoints(version.criteria, area.no)}
                  isUsed={version.criteria.some(({ definition }) => definition.area === area.no)}
                  handlers={handlers}
                  onChange={(part) => put(at, part)}
                  onMark={(thematic) => {
                    put(at, { thematic, ...(thematic ? { maxScore: 0 } : {}) });
                    commit();
                  }}
                  onRemove={() => {
                    change(shown.toSpliced(at, 1));
                    commit();
                  }}
                />
              ))}
              <Button
                size="xs"
                variant="light"
                w="fit-content"
                leftSection={<IconPlus size={15} aria-hidden />}
                onClick={() => {
                  change([...shown, { no: freeAreaNo(shown), name: '', thematic: false, maxScore: 0 }]);
                  commit();
                }}
              >
                {t('areas.add')}
              </Button>
            </div>
          );
        }}
      </AutosaveGroup>
    </Panel>
  );
}

interface LineProps {
  readonly area: AreaDraft;
  readonly points: number;
  readonly isUsed: boolean;
  readonly handlers: GroupDraft<unknown>['handlers'];
  readonly onChange: (part: Partial<AreaDraft>) => void;
  readonly onMark: (thematic: boolean) => void;
  readonly onRemove: () => void;
}

function AreaLine({ area: { no, name, thematic, maxScore }, points, isUsed, handlers, onChange, onMark, onRemove }: LineProps) {
  const { t } = useTranslation('criteriaSets');
  const format = useFormat();
  const differs = !thematic && Math.round(Number(maxScore) * 100) !== points;
  return (
    <div className={classes.areaLine}>
      <span>{no}</span>
      <TextInput {...handlers} size="xs" aria-label={t('areas.nameOf', { no })} placeholder={t('areas.name')} value={name} onChange={(event) => onChange({ name: event.currentTarget.value })} />
      <Checkbox size="xs" label={t('areas.thematic')} aria-label={t('areas.thematicOf', { no })} checked={thematic} onChange={(event) => onMark(event.currentTarget.checked)} />
      <DecimalInput handlers={handlers} disabled={thematic} aria-label={t('areas.maxScoreOf', { no })} value={maxScore} onChange={(value) => onChange({ maxScore: value })} />
      <span className={classes.sum} data-tone={differs ? 'danger' : undefined} title={t('areas.sum')}>
        {format.score(points)}
      </span>
      <ActionIcon size="sm" color="red" aria-label={t('areas.remove', { no })} title={isUsed ? t('areas.inUse') : undefined} disabled={isUsed} onClick={onRemove}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </div>
  );
}
