import { Anchor, Button } from '@mantine/core';
import { IconExternalLink, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editFinding } from '#domain/commands/inspection.ts';
import { addReferral } from '#domain/commands/referrals.ts';
import { ReferralIdSchema, type FindingId, type PlanId } from '#domain/ids.ts';
import type { ReferredMatter } from '#domain/referrals.ts';
import { basisOf } from '#domain/row.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { authorities } from '#domain/schema/inspection.ts';
import { FindingKindBadge } from '#i18n/badges.tsx';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useUndoable } from '../spreading/useUndoable.ts';
import { referralMarks } from './marks.ts';
import { ReferralCard } from './ReferralCard.tsx';
import classes from './referrals.module.css';

interface Props {
  readonly planId: PlanId;
  readonly matter: ReferredMatter;
  readonly onOpen: (finding: FindingId) => void;
}

/** One difficulty or proposal with the letters that were written for it. */
export function MatterItem({ planId, matter, onOpen }: Props) {
  const { t } = useTranslation(['followup', 'terms', 'common']);
  const edit = useCommand(editFinding);
  const add = useCommand(addReferral);
  const undoable = useUndoable();
  const { finding, label, unit, authority, referrals, state } = matter;
  const name = [label, finding.text].filter((part) => part !== '').join('. ') || t('blankFinding');
  const refer = () =>
    undoable(
      add({
        plan: planId,
        id: ReferralIdSchema.parse(createId(finding.text)),
        values: { finding: finding.id, to: { authority, name: '' }, recordedAt: MomentSchema.parse(new Date().toISOString()) },
      }),
      t('referrals.drafted', { count: 1 }),
    );
  return (
    <li className={classes.matter} aria-label={name}>
      <div className={classes.head}>
        <div className={classes.words}>
          <span className={classes.badges}>
            <FindingKindBadge kind={finding.kind} variant="plain" />
            <StatusBadge {...referralMarks[state]}>{t(`referrals.state.${state}`)}</StatusBadge>
            <span className={classes.quiet}>{unit?.name ?? t('noUnit')}</span>
          </span>
          <p className={classes.text}>
            {label !== '' && <b className={classes.label}>{label}</b>}
            {finding.text || t('blankFinding')}
          </p>
          {finding.recommendation !== '' && <p className={classes.quiet}>{t('referrals.recommendation', { text: finding.recommendation })}</p>}
        </div>
        <div className={classes.side}>
          <AutosaveSelect
            size="xs"
            aria-label={t('referrals.authorityOf', { text: name })}
            placeholder={t('referrals.authority')}
            clearable
            changedElsewhereLabel={t('common:changedElsewhere')}
            failedLabel={t('common:notSaved')}
            data={authorities.map((one) => ({ value: one, label: t(`terms:finding.authority.${one}`) }))}
            value={finding.authority}
            basis={basisOf(finding, 'authority')}
            onCommit={(value, basis) => edit({ plan: planId, id: finding.id, field: 'authority', value, basis })}
          />
          <Anchor component="button" type="button" size="sm" onClick={() => onOpen(finding.id)}>
            <IconExternalLink size={14} aria-hidden className={classes.sign} /> {t('practices.open')}
          </Anchor>
        </div>
      </div>
      {referrals.length > 0 && (
        <ol className={classes.cards}>
          {referrals.map((referral) => (
            <ReferralCard key={referral.id} planId={planId} referral={referral} />
          ))}
        </ol>
      )}
      <Button size="compact-sm" variant="subtle" leftSection={<IconSend size={14} aria-hidden />} onClick={() => void refer()}>
        {referrals.length === 0 ? t('referrals.refer') : t('referrals.referAgain')}
      </Button>
    </li>
  );
}
