import { ActionIcon, Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy, IconLockOpen, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { sealCode, sealUri } from '#domain/sealCode.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLive } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { sealsOfVisit, type CheckedSeal } from '#storage/reads/visitSeals.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyDone } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { CodeCheckDialog } from './CodeCheckDialog.tsx';
import { QrCode } from './QrCode.tsx';
import classes from './Seal.module.css';
import { SealChanges } from './SealChanges.tsx';
import { SealCheckBadge } from './SealCheckBadge.tsx';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
}

/** The seals of a visit: codes for the paper, and whether the data still agrees with it. */
export function SealTab({ planId, visitId }: Props) {
  const { t } = useTranslation('inspection');
  const seals = useLive(sealsOfVisit(planId, visitId));
  const people = useLive(rowsOf('people', planId));
  const [isChecking, setIsChecking] = useState(false);
  return (
    <Panel
      title={t('seal.list.title')}
      hint={t('seal.list.hint')}
      actions={
        <Button variant="default" size="xs" leftSection={<IconSearch size={15} aria-hidden />} onClick={() => setIsChecking(true)}>
          {t('seal.typed.open')}
        </Button>
      }
    >
      {seals.length === 0 ? (
        <EmptyState compact level={3} icon={IconLockOpen} title={t('seal.list.empty')}>
          {t('seal.list.emptyText')}
        </EmptyState>
      ) : (
        <div className={classes.stack}>
          {seals.map((seal, no) => (
            <SealCard key={seal.seal.id} planId={planId} seal={seal} people={people} isNewest={no === 0 && seals.length > 1} />
          ))}
          <p className={classes.quiet}>{t('seal.list.files')}</p>
        </div>
      )}
      {isChecking && <CodeCheckDialog planId={planId} onClose={() => setIsChecking(false)} />}
    </Panel>
  );
}

interface CardProps {
  readonly planId: PlanId;
  readonly seal: CheckedSeal;
  readonly people: readonly Row<'people'>[];
  readonly isNewest: boolean;
}

function SealCard({ planId, seal: checked, people, isNewest }: CardProps) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const clipboard = useClipboard();
  const { seal, content, check, visit } = checked;
  const code = sealCode(content.digest);
  const author = seal.regs['content']?.heads[0]?.actor;
  const name = people.find((person) => person.id === author)?.name || t('seal.list.unnamed');
  const at = seal.at ?? '';
  return (
    <article className={classes.seal} aria-label={t('seal.list.code')}>
      <QrCode text={sealUri(planId, visit, content.digest, at.slice(0, 10))} label={t('seal.list.qr')} />
      <div className={classes.facts}>
        <span className={classes.code}>
          <code>{code}</code>
          <ActionIcon
            aria-label={t('seal.list.copy', { code })}
            onClick={() => {
              clipboard.copy(code);
              notifyDone(t('seal.list.copied', { code }));
            }}
          >
            <IconCopy size={15} aria-hidden />
          </ActionIcon>
          <SealCheckBadge check={check} />
          {isNewest && <span className={classes.quiet}>{t('seal.list.newest')}</span>}
        </span>
        <p>{t('seal.list.made', { time: at === '' ? '' : format.dateTime(at), name })}</p>
        <p className={classes.quiet}>{t('seal.list.records', { count: Object.keys(content.records).length })}</p>
        <div>
          <p className={classes.quiet}>{t('seal.list.signers')}</p>
          <p className={classes.signers}>{seal.signers || t('seal.list.signersNone')}</p>
        </div>
      </div>
      {check.state === 'changed' && (
        <div className={classes.whole}>
          <SealChanges planId={planId} seal={checked} />
        </div>
      )}
    </article>
  );
}
