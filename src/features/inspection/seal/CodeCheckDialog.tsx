import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { typedSealCode } from '#domain/sealCode.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { sealsByCode, type CheckedSeal } from '#storage/reads/visitSeals.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { sealPath } from '../paths.ts';
import classes from './Seal.module.css';
import { SealChanges } from './SealChanges.tsx';
import { SealCheckBadge } from './SealCheckBadge.tsx';

type Answer = { readonly kind: 'not-a-code' } | { readonly kind: 'found'; readonly seals: readonly CheckedSeal[] };

interface Props {
  readonly planId: PlanId;
  readonly onClose: () => void;
}

/** Compares the code on signed paper with the data: agrees, or what was edited since. */
export function CodeCheckDialog({ planId, onClose }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const check = async () => {
    const letters = typedSealCode(typed);
    setAnswer(letters === null ? { kind: 'not-a-code' } : { kind: 'found', seals: await sealsByCode(planId, letters) });
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('seal.typed.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <Text size="sm" c="dimmed" mb="sm">
          {t('seal.typed.text')}
        </Text>
        <TextInput
          data-autofocus
          label={t('seal.typed.label')}
          placeholder="ABCD-EFGH-…"
          autoComplete="off"
          spellCheck={false}
          error={answer?.kind === 'not-a-code' ? t('seal.typed.notACode') : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAnswer(null);
          }}
        />
        <Group justify="flex-end" mt="sm">
          <Button type="submit" disabled={typed.trim() === ''}>
            {t('seal.typed.check')}
          </Button>
        </Group>
      </form>
      <output>{answer?.kind === 'found' && <Found planId={planId} seals={answer.seals} onFollow={onClose} />}</output>
    </Dialog>
  );
}

function Found({ planId, seals, onFollow }: { readonly planId: PlanId; readonly seals: readonly CheckedSeal[]; readonly onFollow: () => void }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const visits = useLiveSoon(rowsOf('visits', planId));
  const units = useLiveSoon(rowsOf('units', planId));
  if (seals.length === 0) return <Text mt="sm">{t('seal.typed.none')}</Text>;
  const unitOf = (checked: CheckedSeal): string => {
    const unit = visits?.find((visit) => visit.id === checked.visit)?.unit;
    return units?.find((row) => row.id === unit)?.name || t('overview.untitledUnit');
  };
  return seals.map((checked) => (
    <section key={checked.seal.id} className={classes.facts}>
      <p>{t('seal.typed.of', { unit: unitOf(checked), time: checked.seal.at === null ? '' : format.dateTime(checked.seal.at) })}</p>
      <span>
        <SealCheckBadge check={checked.check} />
      </span>
      <SealChanges planId={planId} seal={checked} />
      <span>
        <Button component={Link} to={sealPath(planId, checked.visit)} size="xs" variant="default" onClick={onFollow}>
          {t('seal.typed.toVisit')}
        </Button>
      </span>
    </section>
  ));
}
