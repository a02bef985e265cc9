import { ActionIcon } from '@mantine/core';
import { IconEyeOff, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editCriterion } from '#domain/commands/criteria.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import type { CriteriaGroup } from './criteriaView.ts';
import classes from './criteria.module.css';

type Criterion = Row<'criteria'>;

/** The criteria of one area. */
export function CriteriaGroupPanel({ group: { area, criteria, maxScore } }: { readonly group: CriteriaGroup }) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const columns: readonly Column<Criterion>[] = [
    { key: 'code', header: t('criteria.column.code'), width: '5.5rem', cell: codeCell },
    { key: 'question', header: t('criteria.column.question'), rowHeader: true, cell: questionCell },
    { key: 'type', header: t('criteria.column.type'), width: '6.5rem', wideOnly: true, cell: ({ definition }) => t(`terms:criterion.type.${definition.type}`) },
    {
      key: 'applies',
      header: t('criteria.column.applies'),
      width: '8rem',
      wideOnly: true,
      cell: ({ definition }) => definition.applies.map((kind) => t(`criteria.short.${kind}`)).join(', '),
    },
    {
      key: 'score',
      header: t('criteria.column.score'),
      width: '4.5rem',
      align: 'end',
      wideOnly: true,
      cell: ({ definition }) => (area.thematic ? '–' : format.score(definition.maxScore)),
    },
  ];
  const counts = { count: criteria.length, score: format.score(maxScore) };
  return (
    <Panel
      title={t('team.area', { no: area.no, name: area.name })}
      hint={area.thematic ? t('criteria.areaUnscored', counts) : t('criteria.areaCount', counts)}
      padding="flush"
      actions={
        !area.included && (
          <StatusBadge tone="neutral" icon={IconEyeOff}>
            {t('criteria.notIncluded')}
          </StatusBadge>
        )
      }
    >
      <DataTable caption={area.name} columns={columns} rows={criteria} rowKey={(row) => row.id} />
    </Panel>
  );
}

function FocusMark({ criterion }: { readonly criterion: Criterion }) {
  const { t } = useTranslation('planning');
  const edit = useCommand(editCriterion);
  const mark = () =>
    void edit({ plan: criterion.plan, id: criterion.id, field: 'focus', value: !criterion.focus, basis: basisOf(criterion, 'focus') });
  const Icon = criterion.focus ? IconStarFilled : IconStar;
  return (
    <ActionIcon
      color={criterion.focus ? 'amber' : 'gray'}
      aria-label={t('criteria.focusAll', { code: criterion.definition.code })}
      aria-pressed={criterion.focus}
      onClick={mark}
    >
      <Icon size={17} aria-hidden />
    </ActionIcon>
  );
}

function Question({ criterion: { definition } }: { readonly criterion: Criterion }) {
  const { t } = useTranslation('planning');
  const { numerator, denominator } = definition;
  return (
    <div className={classes.question}>
      <span>{definition.question}</span>
      <details className={classes.details}>
        <summary>{t('criteria.details')}</summary>
        <dl>
          {numerator !== null && denominator !== null && (
            <>
              <dt>{t('criteria.figures')}</dt>
              <dd>{t('criteria.ratio', { numerator, denominator })}</dd>
            </>
          )}
          <dt>{t('criteria.evidence')}</dt>
          <dd>{definition.evidence}</dd>
          <dt>{t('criteria.legal')}</dt>
          <dd>{definition.legal}</dd>
        </dl>
      </details>
    </div>
  );
}

const codeCell = (row: Criterion) => (
  <span className={classes.code}>
    <FocusMark criterion={row} />
    {row.definition.code}
  </span>
);
const questionCell = (row: Criterion) => (
  <>
    <Question criterion={row} />
    <ConflictNote row={row} />
  </>
);
