import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editWording, removeWording } from '#domain/commands/wording.ts';
import type { PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { findingKinds } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { FindingKindBadge } from '#i18n/badges.tsx';
import { BinLink, HistoryLink } from '#i18n/HistoryLink.tsx';
import { runUndo, useCommand } from '#live/useCommand.ts';
import type { KeptWording } from '#storage/reads/wordings.ts';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { useComposite } from '../useComposite.ts';
import classes from './Wordings.module.css';

interface Props {
  readonly planId: PlanId;
  readonly kept: readonly KeptWording[];
}

const byPlace = (a: KeptWording, b: KeptWording): number =>
  findingKinds.indexOf(a.row.kind) - findingKinds.indexOf(b.row.kind) || a.row.criterionKey.localeCompare(b.row.criterionKey, 'vi', { numeric: true });

/** The team's own wordings: those of this round are edited and deleted here, those of other rounds in theirs. */
export function OwnWordings({ planId, kept }: Props) {
  const { t } = useTranslation('inspection');
  const here = kept.filter(({ row }) => row.plan === planId).sort(byPlace);
  const elsewhere = kept.filter(({ row }) => row.plan !== planId).sort(byPlace);
  return (
    <>
      <p className={classes.hint}>
        {t('wordings.ownHint')} <BinLink planId={planId} table="wordings" />
      </p>
      {kept.length === 0 && <p className={classes.none}>{t('wordings.noneOwn')}</p>}
      <ul className={classes.cards}>
        {here.map(({ row }) => (
          <OwnWording key={row.id} row={row} />
        ))}
        {elsewhere.map(({ row, planTitle }) => (
          <li key={`${row.plan}/${row.id}`} className={classes.card}>
            <span className={classes.origin}>
              <FindingKindBadge kind={row.kind} variant="plain" />
              <Place criterionKey={row.criterionKey} />
              <span>{t('wordings.ofRound', { round: planTitle })}</span>
            </span>
            <span className={classes.text}>{row.text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Place({ criterionKey }: { readonly criterionKey: string }) {
  const { t } = useTranslation('inspection');
  return <span>{criterionKey === '' ? t('wordings.anyCriterion') : t('wordings.ofCriterion', { code: criterionKey })}</span>;
}

function OwnWording({ row }: { readonly row: Row<'wordings'> }) {
  const { t } = useTranslation(['inspection', 'common']);
  const edit = useCommand(editWording);
  const remove = useCommand(removeWording);
  const { plan, id, cause } = row;
  const seenCause = { heads: basisOf(row, 'cause'), value: cause };
  const writeCause = useComposite(seenCause, (value, basis) => edit({ plan, id, field: 'cause', value, basis }));
  const saving = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };
  const discard = async () => {
    const outcome = await remove({ plan, row });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('wordings.removed'), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <li className={classes.card}>
      <span className={classes.origin}>
        <FindingKindBadge kind={row.kind} variant="plain" />
        <Place criterionKey={row.criterionKey} />
        <span className={classes.spring} />
        <HistoryLink planId={plan} table="wordings" row={id} />
        <ActionIcon size={26} aria-label={t('wordings.remove')} title={t('wordings.remove')} onClick={() => void discard()}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </span>
      <AutosaveTextarea
        {...saving}
        size="xs"
        minRows={1}
        aria-label={t('wordings.text')}
        value={row.text}
        basis={basisOf(row, 'text')}
        onCommit={(value, basis) => value.trim() !== '' && edit({ plan, id, field: 'text', value, basis })}
      />
      <AutosaveTextarea
        {...saving}
        size="xs"
        minRows={1}
        label={t('findings.causeText')}
        value={cause.text}
        basis={seenCause}
        onCommit={(value, seen) => writeCause({ text: value }, seen)}
      />
      <AutosaveTextarea
        {...saving}
        size="xs"
        minRows={1}
        label={row.kind === 'goodPractice' ? t('findings.recommendationGood') : t('findings.recommendation')}
        value={row.recommendation}
        basis={basisOf(row, 'recommendation')}
        onCommit={(value, basis) => edit({ plan, id, field: 'recommendation', value, basis })}
      />
    </li>
  );
}
