import { Button, Select } from '@mantine/core';
import { IconAlertTriangle, IconHistory, IconRestore, IconTrash } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { deletionsOf, type Deletion } from '#domain/bin.ts';
import { restoreRows } from '#domain/commands/history.ts';
import { timeOf } from '#domain/hlc.ts';
import type { PersonId, PlanId } from '#domain/ids.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { tableNames } from '#domain/schema/tables.ts';
import { nameIn, personIn, sceneOf, unitIn, type Scene } from '#i18n/values/scene.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { useLive } from '#live/useLive.ts';
import { deletedRows } from '#storage/reads/bin.ts';
import { thisDevice } from '#storage/reads/device.ts';
import { rowsAround } from '#storage/reads/rowsAround.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { Toolbar } from '#ui/Toolbar.tsx';
import classes from './history.module.css';
import { useWords } from './useScene.ts';

/** How many deletions are on the page before more are asked for. */
const STEP = 100;

/** What was deleted, and the way back. */
export function BinPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation(['history', 'terms']);
  const [params, setParams] = useSearchParams();
  const [limit, setLimit] = useState(STEP);
  // The rows around other deletions are read anew: until they are there, the page stays as it is, with the focus on it.
  const rows = useDeferredValue(useLive(deletedRows(planId)));
  const around = useLive(rowsAround(planId, rows.map(({ table, row }) => ({ table, id: row.id }))));
  const me = useLive(thisDevice())?.person ?? null;
  const scene = useMemo(() => sceneOf(around), [around]);
  const all = useMemo(() => deletionsOf(rows), [rows]);
  const kinds = tableNames.filter((table) => all.some(({ root }) => root.table === table));
  const kind = kinds.find((table) => table === params.get('table')) ?? null;
  const shown = all.filter(({ root }) => kind === null || root.table === kind);
  return (
    <>
      <PageHeader title={t('bin.title')} subtitle={<span className={classes.explanation}>{t('bin.explanation')}</span>} />
      {all.length === 0 ? (
        <Panel>
          <EmptyState icon={IconTrash} title={t('bin.empty.title')}>
            {t('bin.empty.text')}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <Toolbar label={t('bin.filters')} end={<output className={classes.quiet}>{t('bin.total', { count: shown.length })}</output>}>
            <Select
              className={classes.select ?? ''}
              size="xs"
              aria-label={t('filter.table')}
              placeholder={t('filter.anyTable')}
              clearable
              data={kinds.map((table) => ({ value: table, label: t(`terms:table.${table}`) }))}
              value={kind}
              onChange={(table) => setParams(table === null ? {} : { table }, { replace: true })}
            />
          </Toolbar>
          <ul className={classes.deletions}>
            {shown.slice(0, limit).map((deletion) => (
              <DeletionLine key={`${deletion.change}/${deletion.root.row.id}`} planId={planId} deletion={deletion} scene={scene} me={me} />
            ))}
          </ul>
          {shown.length > limit && (
            <Button variant="default" mt="sm" onClick={() => setLimit(limit + STEP)}>
              {t('bin.showMore')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

/** How many rows of each table. */
const countsOf = (rows: readonly SceneRow[]) =>
  tableNames.map((table) => ({ table, count: rows.filter((each) => each.table === table).length })).filter(({ count }) => count > 0);

interface LineProps {
  readonly planId: PlanId;
  readonly deletion: Deletion;
  readonly scene: Scene;
  readonly me: PersonId | null;
}

function DeletionLine({ planId, deletion, scene, me }: LineProps) {
  const { t } = useTranslation(['history', 'terms', 'common']);
  const words = useWords();
  const restore = useCommand(restoreRows);
  const { root, along, above, actor, hlc } = deletion;
  const name = nameIn(scene, words, root.table, root.row.id);
  const unit = unitIn(scene, root.table, root.row.id);
  const time = words.format.dateTime(timeOf(hlc));
  const others = [...along, ...above];

  const bringBack = async () => {
    const outcome = await restore({ plan: planId, rows: [root, ...others] });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('bin.restored', { name }), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <li className={classes.deletion}>
      <div className={classes.deletionWords}>
        <p>
          <span className={classes.quiet}>{t(`terms:table.${root.table}`)}</span> <strong>{name}</strong>
          {unit !== null && root.table !== 'units' && root.table !== 'visits' && <span className={classes.quiet}> · {nameIn(scene, words, 'units', unit)}</span>}
        </p>
        <p className={classes.quiet}>{actor === me ? t('bin.byMe', { time }) : t('bin.by', { name: personIn(scene, words, actor), time })}</p>
        {others.length > 0 && (
          <p className={classes.quiet}>
            {t('bin.along')}: {countsOf(others).map(({ table, count }) => `${t(`terms:table.${table}`)} (${count})`).join(', ')}
          </p>
        )}
        {root.row.conflicts > 0 && (
          <Link to={`/plans/${planId}/conflicts`} title={t('bin.conflictHint')}>
            <StatusBadge tone="warning" icon={IconAlertTriangle} variant="plain">
              {t('bin.conflict')}
            </StatusBadge>
          </Link>
        )}
      </div>
      <div className={classes.buttons}>
        <Button
          component={Link}
          to={{ pathname: `/plans/${planId}/history`, search: `?table=${root.table}&row=${root.row.id}` }}
          variant="subtle"
          size="xs"
          leftSection={<IconHistory size={15} aria-hidden />}
          aria-label={t('bin.historyLabel', { name })}
        >
          {t('bin.history')}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRestore size={15} aria-hidden />}
          aria-label={t('bin.restoreLabel', { table: t(`terms:table.${root.table}`), name })}
          onClick={() => void bringBack()}
        >
          {t('bin.restore')}
        </Button>
      </div>
    </li>
  );
}
