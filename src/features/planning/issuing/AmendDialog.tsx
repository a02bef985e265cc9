import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amendPlan, type OfficialDocument } from '#domain/commands/issuing.ts';
import { issuedContentOf, type Issued } from '#domain/issuing/content.ts';
import { planDifferences } from '#domain/issuing/difference.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyDone } from '#ui/notify.tsx';
import type { Planning } from '../usePlanning.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import classes from './issuing.module.css';

interface Props {
  readonly planning: Planning;
  readonly latest: Issued;
  readonly versions: readonly Row<'issuances'>[];
  readonly onClose: () => void;
}

/** Issues the plan as it stands now as an amendment, with its reason and a number of its own. */
export function AmendDialog({ planning, latest, versions, onClose }: Props) {
  const { t } = useTranslation(['planning', 'common']);
  const { plan, areas } = planning;
  const write = useCommand(amendPlan);
  const [document, setDocument] = useState<OfficialDocument>({ number: '', date: null });
  const [why, setWhy] = useState('');
  const content = issuedContentOf(planning);
  const differences = planDifferences(latest.content, content);
  const no = latest.no + 1;
  const amend = async () => {
    onClose();
    const outcome = await write({ plan: plan.id, content, versions, document, why });
    if (outcome.ok) notifyDone(t('issuing.amendDone', { no }));
  };
  return (
    <Dialog size="lg" onClose={onClose} title={t('issuing.amendTitle', { no })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {differences.length === 0 ? (
        <Text size="sm">{t('issuing.amendNothing')}</Text>
      ) : (
        <>
          <Text size="sm">{t('issuing.amendText')}</Text>
          <div className={classes.scroll}>
            <DifferenceList differences={differences} areas={areas} />
          </div>
        </>
      )}
      <Textarea
        mt="sm"
        autosize
        minRows={2}
        required
        label={t('issuing.reason')}
        placeholder={t('issuing.reasonHint')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <DocumentFields value={document} onChange={setDocument} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={why.trim() === ''} onClick={() => void amend()}>
          {t('issuing.amendConfirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
