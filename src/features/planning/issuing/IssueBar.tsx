import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconRosetteDiscountCheck, IconSend, IconVersions } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuedContentOf, issuedVersions, type Issued } from '#domain/issuing/content.ts';
import { planDifferences } from '#domain/issuing/difference.ts';
import { readinessOf } from '#domain/readiness.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import { ReadinessBar } from '../ReadinessBar.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './issuing.module.css';
import { useCautions } from './useCautions.ts';
import { useDocumentWords } from './useDocumentWords.ts';

/** Each is fetched when it is opened. */
const IssueDialog = lazy(async () => ({ default: (await import('./IssueDialog.tsx')).IssueDialog }));
const AmendDialog = lazy(async () => ({ default: (await import('./AmendDialog.tsx')).AmendDialog }));
const VersionsDialog = lazy(async () => ({ default: (await import('./VersionsDialog.tsx')).VersionsDialog }));

type Dialog = 'issue' | 'amend' | 'versions';

/** Where the plan is on its way: what is still missing before it is issued, or what was issued and how the plan differs from it. */
export function IssueBar({ planning }: { readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const versions = useLiveSoon(rowsOf('issuances', planning.plan.id));
  const cautions = useCautions(planning);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const issued = issuedVersions(versions ?? []);
  const latest = issued.at(-1);
  const checks = readinessOf(planning);
  const open = (which: Dialog) => {
    flushDrafts();
    setDialog(which);
  };
  const close = () => setDialog(null);
  return (
    <>
      {latest ? (
        <IssuedBar planning={planning} latest={latest} onOpen={open} />
      ) : (
        <ReadinessBar
          checks={checks}
          cautions={cautions}
          action={
            <Button size="compact-sm" disabled={versions === undefined} leftSection={<IconSend size={15} aria-hidden />} onClick={() => open('issue')}>
              {t('issuing.start')}
            </Button>
          }
        />
      )}
      <Suspense>
        {dialog === 'issue' && versions && <IssueDialog planning={planning} checks={checks} cautions={cautions} versions={versions} onClose={close} />}
        {dialog === 'amend' && versions && latest && <AmendDialog planning={planning} latest={latest} versions={versions} onClose={close} />}
        {dialog === 'versions' && <VersionsDialog planning={planning} issued={issued} onClose={close} />}
      </Suspense>
    </>
  );
}

interface IssuedProps {
  readonly planning: Planning;
  readonly latest: Issued;
  readonly onOpen: (dialog: Dialog) => void;
}

function IssuedBar({ planning, latest, onOpen }: IssuedProps) {
  const { t } = useTranslation('planning');
  const words = useDocumentWords();
  const format = useFormat();
  const { row, no, at, isAltered } = latest;
  const differences = planDifferences(latest.content, issuedContentOf(planning)).length;
  return (
    <section className={classes.bar} aria-label={t('issuing.label')} data-tone={differences === 0 ? 'success' : 'info'}>
      <span className={classes.issued}>
        <IconRosetteDiscountCheck size={18} aria-hidden />
        <strong>{no === 0 ? t('issuing.issued') : t('issuing.amended', { no })}</strong>
      </span>
      <span title={t('issuing.at', { at: format.dateTime(at) })}>{words(row.document)}</span>
      {isAltered && (
        <StatusBadge tone="danger" icon={IconAlertTriangle} title={t('issuing.alteredHint')}>
          {t('issuing.altered')}
        </StatusBadge>
      )}
      <ConflictNote row={row} />
      {differences === 0 ? (
        <span>{t('issuing.same')}</span>
      ) : (
        <UnstyledButton className={classes.link} onClick={() => onOpen('versions')}>
          {t('issuing.changed', { count: differences })}
        </UnstyledButton>
      )}
      <span className={classes.actions}>
        <Button size="compact-sm" variant="default" leftSection={<IconVersions size={15} aria-hidden />} onClick={() => onOpen('versions')}>
          {t('issuing.versions')}
        </Button>
        <Button size="compact-sm" variant={differences === 0 ? 'default' : 'filled'} leftSection={<IconSend size={15} aria-hidden />} onClick={() => onOpen('amend')}>
          {t('issuing.amend')}
        </Button>
      </span>
    </section>
  );
}
