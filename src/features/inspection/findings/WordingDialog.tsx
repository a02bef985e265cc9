import { Button, Group, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { fillFields, hasText, type Fillable, type TextUse } from '#domain/wordings/fillFields.ts';
import { fillWording, type Wording } from '#domain/wordings/wordings.ts';
import { runUndo } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { keptWordings, type KeptWording } from '#storage/reads/wordings.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyInfo, notifyUndo } from '#ui/notify.tsx';
import type { FindingWriter } from './useFindingWriter.ts';
import { useVisitFindings } from './visitFindings.ts';
import { OwnWordings } from './OwnWordings.tsx';
import { WordingList } from './WordingList.tsx';
import classes from './Wordings.module.css';

interface Props {
  readonly planId: PlanId;
  readonly criterion: Row<'criteria'> | undefined;
  readonly row: Row<'findings'> | undefined;
  readonly kind: FindingKind;
  readonly writer: FindingWriter;
  readonly onClose: () => void;
}

const none: readonly KeptWording[] = [];

const blank = { text: '', severity: null, cause: { kind: null, text: '' }, recommendation: '' } as const;

/** The library of ready wordings: one is chosen for a finding, or the team's own are put in order. */
export function WordingDialog({ planId, criterion, row, kind, writer, onClose }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const { unit } = useVisitFindings();
  const kept = useLiveSoon(keptWordings(planId));
  const [view, setView] = useState<'choose' | 'own'>('choose');
  const [chosen, setChosen] = useState<Wording | null>(null);
  const finding: Fillable = row ?? { ...blank, kind };

  const apply = async (wording: Wording, how: TextUse) => {
    onClose();
    const filled = fillFields(finding, fillWording(wording, { unit: unit?.name ?? '' }), how);
    if (Object.keys(filled).length === 0) {
      notifyInfo(t('wordings.nothingNew'));
      return;
    }
    const outcome = await writer.fill(filled);
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('wordings.used'), t('common:undo'), () => void runUndo(undo));
  };
  const choose = (wording: Wording) => {
    if (hasText(finding)) setChosen(wording);
    else void apply(wording, 'replace');
  };

  return (
    <Dialog onClose={onClose} size="xl" title={t('wordings.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {chosen ? (
        <AskUse before={finding.text} after={fillWording(chosen, { unit: unit?.name ?? '' }).text} onUse={(how) => void apply(chosen, how)} onBack={() => setChosen(null)} />
      ) : (
        <Tabs value={view} onChange={(next) => setView(next === 'own' ? 'own' : 'choose')}>
          <Tabs.List aria-label={t('wordings.view')} mb="sm">
            <Tabs.Tab value="choose">{t('wordings.choose')}</Tabs.Tab>
            <Tabs.Tab value="own">{t('wordings.own', { count: kept?.length ?? 0 })}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="choose">
            <WordingList planId={planId} criterion={criterion} kind={kind} kept={kept ?? none} unit={unit?.name ?? ''} onChoose={choose} onLeave={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="own">
            <OwnWordings planId={planId} kept={kept ?? none} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Dialog>
  );
}

interface AskProps {
  readonly before: string;
  readonly after: string;
  readonly onUse: (how: TextUse) => void;
  readonly onBack: () => void;
}

/** The finding has words already: what becomes of them is for the person to say. */
function AskUse({ before, after, onUse, onBack }: AskProps) {
  const { t } = useTranslation(['inspection', 'common']);
  return (
    <>
      <Text size="sm">{t('wordings.ask')}</Text>
      <h3 className={classes.label}>{t('wordings.textNow')}</h3>
      <p className={classes.quoted}>{before}</p>
      <h3 className={classes.label}>{t('wordings.textOfWording')}</h3>
      <p className={classes.quoted}>{after}</p>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onBack}>
          {t('wordings.back')}
        </Button>
        <Button variant="default" onClick={() => onUse('replace')}>
          {t('wordings.replace')}
        </Button>
        <Button data-autofocus onClick={() => onUse('append')}>
          {t('wordings.append')}
        </Button>
      </Group>
    </>
  );
}
