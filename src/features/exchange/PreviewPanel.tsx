import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { portionOf, type GroupKey, type Portion } from '#domain/portion.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import type { BundleSummary } from '#workers/importJob.ts';
import classes from './exchange.module.css';
import { Focused } from './Focused.tsx';
import { PickGroups } from './PickGroups.tsx';
import { RowsList } from './RowsList.tsx';
import { SignatureNote } from './SignatureNote.tsx';
import { useHeadline } from './useHeadline.ts';
import { hasNews } from './useImport.ts';

interface Props {
  readonly summary: BundleSummary;
  readonly file: { readonly name: string; readonly size: number };
  /** Merges the file without what touches only groups that stay behind. */
  readonly onMerge: (left: readonly GroupKey[]) => void;
  readonly onReset: () => void;
}

/** What a file would do, before anything is written, and which parts of it are wanted now. */
export function PreviewPanel({ summary, file, onMerge, onReset }: Props) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const headline = useHeadline();
  const [left, setLeft] = useState<ReadonlySet<GroupKey>>(new Set());
  const { effects } = summary;
  const portion = useMemo(() => portionOf(effects.atoms, left), [effects, left]);
  const taken = effects.fresh - portion.left.length;
  const isNew = hasNews(summary);
  const staying = new Set([...left].filter((group) => !portion.along.includes(group)));
  const leave = (groups: readonly GroupKey[], isLeft: boolean): void => {
    const next = new Set(left);
    for (const group of groups) {
      if (isLeft) next.add(group);
      else next.delete(group);
    }
    setLeft(next);
  };
  return (
    <>
      <Panel
        title={t('preview.title')}
        hint={t('preview.file', { name: file.name, size: format.fileSize(file.size) })}
        actions={
          <>
            <Button variant="default" onClick={onReset}>
              {isNew ? t('preview.cancel') : t('import.another')}
            </Button>
            {isNew && (
              <Button leftSection={<IconGitMerge size={16} aria-hidden />} disabled={taken === 0 && effects.newBlobs === 0} onClick={() => onMerge([...left])}>
                {left.size === 0 ? t('preview.merge') : t('preview.mergePart')}
              </Button>
            )}
          </>
        }
      >
        <Focused label={headline(effects.total)} className={classes.stack}>
          <p className={classes.quiet}>
            {t('preview.from', { name: summary.by.name || t('import.nobody'), time: format.dateTime(summary.createdAt) })}
          </p>
          <PlanTitle summary={summary} />
          <p className={classes.headline}>{headline(effects.total)}</p>
          <SignatureNote by={summary.by} signature={summary.signature} />
          <Notes summary={summary} isNew={isNew} />
        </Focused>
        {left.size > 0 && <PortionWords summary={summary} portion={portion} taken={taken} />}
      </Panel>
      <PickGroups effects={effects} left={left} onLeave={leave} />
      {effects.rows.length > 0 && <RowsList effects={effects} title={t('preview.rows')} left={staying} />}
    </>
  );
}

/** What a choice means: how much is merged, how much stays, and what goes along all the same. */
function PortionWords({ summary, portion, taken }: { readonly summary: BundleSummary; readonly portion: Portion; readonly taken: number }) {
  const { t } = useTranslation(['exchange', 'terms']);
  const format = useFormat();
  const names = summary.effects.groups
    .filter(({ key }) => portion.along.includes(key))
    .map(({ table, unit, label }) => t('preview.group', { table: t(`terms:table.${table}`), unit: unit === null ? t('preview.wholeRound') : label || t('preview.untitled') }));
  return (
    <output className={classes.portion}>
      <span>
        {taken === 0
          ? t('preview.portionNone')
          : t('preview.portion', { taken: format.number(taken), left: format.number(portion.left.length) })}
      </span>
      {names.length > 0 && <span>{t('preview.along', { groups: names.join('; ') })}</span>}
    </output>
  );
}

function PlanTitle({ summary }: { readonly summary: BundleSummary }) {
  const { t } = useTranslation('exchange');
  const title = summary.planRecord?.['title'];
  return <p className={classes.line}>{typeof title === 'string' && title !== '' ? title : t('preview.untitled')}</p>;
}

function Notes({ summary, isNew }: { readonly summary: BundleSummary; readonly isNew: boolean }) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const { total, fresh, known, newBlobs, quarantined } = summary.effects;
  const absent = summary.blobs - summary.blobsIncluded;
  const isQuiet = total.added + total.changed + total.deleted + total.conflict === 0;
  const isPart = summary.scope.kind !== 'plan';
  const isForeign = fresh > 0 && known === 0 && total.same === 0;
  return (
    <ul className={classes.notes}>
      {summary.by.replica === null && <li>{t('preview.otherProgram')}</li>}
      {isPart && <li>{t('preview.part')}</li>}
      {!isNew && <li>{t('preview.nothing')}</li>}
      {isForeign && total.ours === 0 && <li>{isPart ? t('preview.partIsNew') : t('preview.planIsNew')}</li>}
      {isForeign && total.ours > 0 && <li>{t('preview.nothingCommon')}</li>}
      {total.ours > 0 && <li>{t('preview.ownNewer', { count: total.ours, number: format.number(total.ours) })}</li>}
      {fresh > quarantined && isQuiet && <li>{t('preview.historyOnly')}</li>}
      {total.conflict > 0 && <li>{t('preview.conflictNote')}</li>}
      {newBlobs > 0 && <li>{t('preview.photos', { count: newBlobs })}</li>}
      {absent > 0 && <li>{t('preview.photosAbsent', { count: absent })}</li>}
      {quarantined > 0 && <li>{t('preview.quarantined', { count: quarantined })}</li>}
    </ul>
  );
}
