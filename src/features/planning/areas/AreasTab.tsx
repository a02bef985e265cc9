import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { anchors } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import { AreaTable, type AreaLine } from './AreaTable.tsx';
import classes from './areas.module.css';

/** What the round inspects: the standard areas and the thematic ones. */
export function AreasTab({ planning: { areas, criteria } }: { readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const lines = areas.map((area): AreaLine => {
    const own = criteria.filter(({ definition }) => definition.area === area.no);
    return {
      area,
      criteria: own.length,
      focus: own.filter((criterion) => criterion.focus).length,
      maxScore: own.reduce((sum, { definition }) => sum + definition.maxScore, 0),
    };
  });
  const included = lines.filter(({ area }) => area.included);
  const sum = (of: (line: AreaLine) => number): string => format.number(included.reduce((total, line) => total + of(line), 0));
  return (
    <>
      <Panel
        id={anchors.areas}
        title={t('areas.standard')}
        hint={t('areas.standardHint')}
        padding="flush"
        actions={
          <span className={classes.summary}>
            {t('areas.summary', { areas: format.number(included.length), criteria: sum((line) => line.criteria), focus: sum((line) => line.focus) })}
          </span>
        }
      >
        <AreaTable caption={t('areas.standard')} lines={lines.filter(({ area }) => !area.thematic)} />
      </Panel>
      <Panel title={t('areas.thematic')} hint={t('areas.thematicHint')} padding="flush">
        <AreaTable caption={t('areas.thematic')} lines={lines.filter(({ area }) => area.thematic)} />
      </Panel>
    </>
  );
}
