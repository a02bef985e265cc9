import { Button } from '@mantine/core';
import { IconArrowsJoin } from '@tabler/icons-react';
import { Suspense, lazy, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { likelyDuplicates, type LikelyDuplicate } from '#domain/findingMerge.ts';
import type { FindingId, PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Merge.module.css';
import { useVisitFindings } from './visitFindings.ts';

/** With the words for values; fetched when it is asked for. */
const MergeDialog = lazy(async () => ({ default: (await import('./MergeDialog.tsx')).MergeDialog }));

interface Props {
  readonly planId: PlanId;
  readonly findings: readonly Row<'findings'>[];
  readonly picked: ReadonlySet<FindingId>;
  readonly onClear: () => void;
  /** The list of findings, from which they are picked. */
  readonly children: ReactNode;
}

const keyOf = ({ first, second }: LikelyDuplicate): string => `${first} ${second}`;

/** Likely duplicates, said once and quietly above the list, and below it the merging of what was picked. */
export function Merging({ planId, findings, picked, onClear, children }: Props) {
  const { t } = useTranslation('inspection');
  const readOnly = useReadOnly();
  const [merging, setMerging] = useState<readonly FindingId[]>([]);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const duplicates = useMemo(() => likelyDuplicates(findings), [findings]);
  const open = duplicates.filter((pair) => !dismissed.has(keyOf(pair)));
  const rows = findings.filter(({ id }) => merging.includes(id));
  if (readOnly) return children;
  const pickedHere = findings.filter(({ id }) => picked.has(id));
  const close = () => {
    setMerging([]);
    onClear();
  };
  return (
    <>
      {open.length > 0 && (
        <Likely pairs={open} onLook={({ first, second }) => setMerging([first, second])} onDismiss={(pair) => setDismissed(new Set([...dismissed, keyOf(pair)]))} />
      )}
      {children}
      {pickedHere.length > 0 && (
        <div className={classes.bar}>
          <span>{t('merging.picked', { count: pickedHere.length })}</span>
          <Button
            size="compact-sm"
            disabled={pickedHere.length < 2}
            leftSection={<IconArrowsJoin size={15} aria-hidden />}
            onClick={() => setMerging(pickedHere.map(({ id }) => id))}
          >
            {t('merging.merge')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
            {t('merging.clear')}
          </Button>
        </div>
      )}
      <Suspense>{rows.length > 1 && <MergeDialog planId={planId} findings={rows} onClose={close} />}</Suspense>
    </>
  );
}

interface LikelyProps {
  readonly pairs: readonly LikelyDuplicate[];
  readonly onLook: (pair: LikelyDuplicate) => void;
  readonly onDismiss: (pair: LikelyDuplicate) => void;
}

function Likely({ pairs, onLook, onDismiss }: LikelyProps) {
  const { t } = useTranslation('inspection');
  const { names } = useVisitFindings();
  const [isOpen, setIsOpen] = useState(false);
  const nameOf = (id: FindingId) => names.get(id)?.label ?? '';
  return (
    <section className={classes.likely}>
      <span className={classes.pair}>
        {t('merging.likely', { count: pairs.length })}
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? t('merging.hide') : t('merging.show')}
        </Button>
      </span>
      {isOpen && (
        <ul className={classes.pairs}>
          {pairs.map((pair) => (
            <li key={keyOf(pair)} className={classes.pair}>
              {t('merging.pair', { first: nameOf(pair.first), second: nameOf(pair.second) })}
              <Button size="compact-xs" variant="light" onClick={() => onLook(pair)}>
                {t('merging.look')}
              </Button>
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onDismiss(pair)}>
                {t('merging.dismiss')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
