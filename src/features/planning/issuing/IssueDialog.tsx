import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuePlan } from '#domain/commands/issuing.ts';
import { issuedContentOf } from '#domain/issuing/content.ts';
import type { Caution, ReadinessCheck } from '#domain/readiness.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyDone } from '#ui/notify.tsx';
import { Point } from '../ReadinessBar.tsx';
import { cautionPlaceOf, placeOf } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import { DocumentFields } from './DocumentFields.tsx';
import classes from './issuing.module.css';

interface Props {
  readonly planning: Planning;
  readonly checks: readonly ReadinessCheck[];
  readonly cautions: readonly Caution[];
  readonly versions: readonly Row<'issuances'>[];
  readonly onClose: () => void;
}

/** Asks before the plan is issued, and says what it still lacks: nobody is stopped, but nobody overlooks it. */
export function IssueDialog({ planning, checks, cautions, versions, onClose }: Props) {
  const { t } = useTranslation(['planning', 'common']);
  const { plan } = planning;
  const write = useCommand(issuePlan);
  const [document, setDocument] = useState(plan.document);
  const [knows, setKnows] = useState(false);
  const open = checks.filter(({ missing }) => missing > 0);
  const issue = async () => {
    onClose();
    const outcome = await write({ plan: plan.id, round: plan, content: issuedContentOf(planning), versions, document });
    if (outcome.ok) notifyDone(t('issuing.done'));
  };
  return (
    <Dialog size="lg" onClose={onClose} title={t('issuing.issueTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Text size="sm">{t('issuing.issueText')}</Text>
      {planning.visits.some(({ form }) => form === 'surprise') && (
        <Text size="sm" mt={4}>
          {t('issuing.surprise')}
        </Text>
      )}
      <OpenPoints checks={open} cautions={cautions} onGo={onClose} />
      <DocumentFields value={document} onChange={setDocument} />
      {open.length > 0 && <Checkbox mt="sm" label={t('issuing.confirmMissing')} checked={knows} onChange={(event) => setKnows(event.currentTarget.checked)} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={open.length > 0 && !knows} onClick={() => void issue()}>
          {t('issuing.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}

function OpenPoints({ checks, cautions, onGo }: Pick<Props, 'checks' | 'cautions'> & { readonly onGo: () => void }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (
    <>
      {checks.length > 0 && (
        <section className={classes.open}>
          <h3 className={classes.heading}>{t('issuing.missing', { count: checks.length })}</h3>
          <ul className={classes.points}>
            {checks.map(({ key, missing }) => (
              <li key={key}>
                <Point place={placeOf[key]} onGo={onGo}>{t(`readiness.item.${key}`, { missing: format.number(missing) })}</Point>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cautions.length > 0 && (
        <section className={classes.open}>
          <h3 className={classes.heading}>{t('issuing.cautions')}</h3>
          <ul className={classes.points}>
            {cautions.map(({ key, places }) => (
              <li key={key}>
                <Point place={cautionPlaceOf[key]} isCaution onGo={onGo}>
                  {t(`readiness.caution.${key}`, { count: places })}
                </Point>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
