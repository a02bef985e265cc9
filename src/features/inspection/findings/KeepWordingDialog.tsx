import { Alert, Button, Checkbox, Group, Text, Textarea } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addWording } from '#domain/commands/wording.ts';
import { WordingIdSchema, type PlanId, type VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { searchText } from '#domain/searchText.ts';
import { stripNames, type Names } from '#domain/wordings/wordings.ts';
import { ValueChange } from '#i18n/values/ValueChange.tsx';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { createId } from '#storage/createId.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { keptWordings } from '#storage/reads/wordings.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { useVisitFindings } from './visitFindings.ts';
import classes from './Wordings.module.css';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly criterion: Row<'criteria'> | undefined;
  readonly row: Row<'findings'>;
  readonly onClose: () => void;
}

/** All names that this round knows: units, their heads, the team, those present at the visit. Undefined while they are read. */
const useNames = (planId: PlanId, visitId: VisitId): Names | undefined => {
  const units = useLiveSoon(rowsOf('units', planId));
  const members = useLiveSoon(rowsOf('members', planId));
  const attendees = useLiveSoon(rowsOf('attendees', planId));
  const people = useLiveSoon(rowsOf('people', planId));
  if (!units || !members || !attendees || !people) return undefined;
  const present = attendees.filter(({ visit }) => visit === visitId);
  return {
    units: units.map(({ name }) => name),
    people: [
      ...units.map(({ head }) => head.name),
      ...members.map(({ name }) => name),
      ...present.flatMap(({ name, presence }) => [name, presence.substitute.name]),
      ...people.map(({ name }) => name),
    ].filter((name) => name.trim() !== ''),
  };
};

/** Keeps the words of a finding for later visits, without the names: shown before it is done, and open to edits. */
export function KeepWordingDialog({ planId, visitId, ...rest }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const names = useNames(planId, visitId);
  return (
    <Dialog onClose={rest.onClose} size="lg" title={t('wordings.keepTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {names && <KeepForm planId={planId} names={names} {...rest} />}
    </Dialog>
  );
}

interface FormProps extends Omit<Props, 'visitId'> {
  readonly names: Names;
}

function KeepForm({ planId, names, criterion, row, onClose }: FormProps) {
  const { t } = useTranslation(['inspection', 'common']);
  const add = useCommand(addWording);
  const kept = useLiveSoon(keptWordings(planId));
  const { unit } = useVisitFindings();
  const all: Names = { ...names, units: unit ? [unit.name, ...names.units] : names.units };
  const strip = (text: string) => stripNames(text, all);
  const [text, setText] = useState(() => strip(row.text));
  const [cause, setCause] = useState(() => strip(row.cause.text));
  const [recommendation, setRecommendation] = useState(() => strip(row.recommendation));
  const [isForAny, setIsForAny] = useState(criterion === undefined);
  const isThere = (kept ?? []).some((one) => one.row.plan === planId && one.row.kind === row.kind && searchText(one.row.text) === searchText(text));

  const keep = async () => {
    const key = criterion ? criterion.key || criterion.definition.code : '';
    const outcome = await add({
      plan: planId,
      id: WordingIdSchema.parse(createId('mc')),
      values: { criterionKey: isForAny ? '' : key, kind: row.kind, text, severity: row.severity, cause: { kind: row.cause.kind, text: cause }, recommendation },
    });
    if (!outcome.ok) return;
    onClose();
    const { undo } = outcome.value;
    notifyUndo(t('wordings.kept'), t('common:undo'), () => void runUndo(undo));
  };

  return (
    <>
      <Text size="sm">{t('wordings.keepText')}</Text>
      <h3 className={classes.label}>{t('wordings.stripped')}</h3>
      <div className={classes.quoted}>
        <ValueChange before={{ kind: 'text', text: row.text }} after={{ kind: 'text', text }} />
      </div>
      <Textarea data-autofocus autosize minRows={2} mt="sm" label={t('wordings.text')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {row.cause.text.trim() !== '' && (
        <Textarea autosize minRows={1} mt="xs" label={t('findings.causeText')} value={cause} onChange={(event) => setCause(event.currentTarget.value)} />
      )}
      {row.recommendation.trim() !== '' && (
        <Textarea
          autosize
          minRows={1}
          mt="xs"
          label={t('findings.recommendation')}
          value={recommendation}
          onChange={(event) => setRecommendation(event.currentTarget.value)}
        />
      )}
      {criterion && (
        <Checkbox
          mt="sm"
          label={t('wordings.forAny', { code: criterion.definition.code })}
          checked={isForAny}
          onChange={(event) => setIsForAny(event.currentTarget.checked)}
        />
      )}
      {isThere && (
        <Alert mt="sm" py={6} color="blue" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t('wordings.isThere')}
        </Alert>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={text.trim() === '' || isThere} onClick={() => void keep()}>
          {t('wordings.keep')}
        </Button>
      </Group>
    </>
  );
}
