import { Anchor, Button } from '@mantine/core';
import { IconAlertTriangle, IconFileCheck, IconLock, IconLockOpen, IconPencil } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { sealCode } from '#domain/sealCode.ts';
import type { SealCheck } from '#domain/visitSeal.ts';
import type { CheckedSeal } from '#storage/reads/visitSeals.ts';
import type { IconComponent } from '#ui/icon.ts';
import type { Tone } from '#ui/tone.ts';
import { sealPath } from '../paths.ts';
import classes from './Seal.module.css';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly isSigned: boolean;
  /** The newest seal; null when there is none. */
  readonly newest: CheckedSeal | null;
  /** The reason of the edit under way; null when there is none. */
  readonly reason: string | null;
  readonly onSign: () => void;
  readonly onAmend: () => void;
  readonly onEnd: () => void;
}

/** One line about the signed minutes: sealed, agreeing or edited since, and what can be done. */
export function SealNote({ planId, visitId, isSigned, newest, reason, onSign, onAmend, onEnd }: Props) {
  const { t } = useTranslation('inspection');
  const small = { size: 'compact-sm', variant: 'default' } as const;
  if (!newest) {
    return isSigned ? (
      <Line tone="warning" icon={IconLockOpen} text={t('seal.note.unsealed')}>
        <Button {...small} onClick={onSign}>
          {t('seal.note.sealNow')}
        </Button>
      </Line>
    ) : null;
  }
  const { check, content } = newest;
  const isChanged = check.state === 'changed';
  const show = (
    <Anchor component={Link} to={sealPath(planId, visitId)} size="sm">
      {isChanged ? t('seal.note.showChanges') : t('seal.note.show')}
    </Anchor>
  );
  const code = <span className={classes.quietCode}>{t('seal.note.code', { code: sealCode(content.digest) })}</span>;
  if (!isSigned) {
    return (
      <Line tone="neutral" icon={IconLockOpen} text={t('seal.note.reopened')}>
        {code}
        {show}
      </Line>
    );
  }
  if (reason !== null) {
    return (
      <Line tone="warning" icon={IconPencil} text={t('seal.note.amending', { reason })}>
        {show}
        <Button {...small} onClick={onEnd}>
          {t('seal.note.end')}
        </Button>
      </Line>
    );
  }
  return (
    <Line {...looks[check.state]} text={noteText(t, check)}>
      {code}
      {show}
      {isChanged && (
        <Button {...small} onClick={onSign}>
          {t('seal.note.signAgain')}
        </Button>
      )}
      <Button {...small} onClick={onAmend}>
        {t('seal.note.amend')}
      </Button>
    </Line>
  );
}

const looks: Readonly<Record<SealCheck['state'], { readonly tone: Tone; readonly icon: IconComponent }>> = {
  matches: { tone: 'success', icon: IconLock },
  changed: { tone: 'warning', icon: IconFileCheck },
  incomplete: { tone: 'neutral', icon: IconLock },
  broken: { tone: 'danger', icon: IconAlertTriangle },
  'unknown-version': { tone: 'neutral', icon: IconLock },
};

const noteText = (t: TFunction<'inspection'>, check: SealCheck): string => {
  switch (check.state) {
    case 'changed':
      return t('seal.note.changed', { count: check.changes.length });
    case 'incomplete':
      return t('seal.note.incomplete', { count: check.missing });
    case 'matches':
    case 'broken':
    case 'unknown-version':
      return t(`seal.note.${check.state}`);
  }
};

interface LineProps {
  readonly tone: Tone;
  readonly icon: IconComponent;
  readonly text: string;
  readonly children: ReactNode;
}

function Line({ tone, icon: Icon, text, children }: LineProps) {
  const { t } = useTranslation('inspection');
  return (
    <section className={classes.note} data-tone={tone} aria-label={t('seal.note.label')}>
      <Icon size={18} aria-hidden className={classes.sign ?? ''} />
      <p className={classes.text}>{text}</p>
      <span className={classes.actions}>{children}</span>
    </section>
  );
}
