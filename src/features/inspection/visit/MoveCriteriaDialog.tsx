import { Anchor, Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { moveVisitCriteria } from '#domain/commands/criteria.ts';
import { previewMove, type MovePreview } from '#domain/criteria/moving.ts';
import { versionsOf, type CriteriaVersion } from '#domain/criteria/versions.ts';
import { builtInDocuments } from '#domain/legal/builtIn.ts';
import { documentName, libraryOf } from '#domain/legal/library.ts';
import type { UnitKind } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useSetTitle, type DocumentName } from '#i18n/values/CriterionChange.tsx';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { criteriaSetsOf } from '#storage/reads/criteriaSets.ts';
import { attachmentsOf, findingsOfVisit, itemsOfVisit, rowsOf } from '#storage/reads/rows.ts';
import { samplesOfVisit } from '#storage/reads/samples.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { notifyUndo } from '#ui/notify.tsx';
import { MovePreviewView } from './MovePreviewView.tsx';

interface Props {
  readonly plan: Row<'plans'>;
  readonly visit: Row<'visits'>;
  readonly unitKind: UnitKind;
  /** The version by which the visit is inspected now. */
  readonly from: string;
  readonly onClose: () => void;
}

/** What the move needs to know of the visit and of the versions; undefined until it is read. */
const useMoving = ({ plan, visit }: Pick<Props, 'plan' | 'visit'>) => {
  const sets = useLiveSoon(criteriaSetsOf(plan.id));
  const criteria = useLiveSoon(rowsOf('criteria', plan.id));
  const areas = useLiveSoon(rowsOf('areas', plan.id));
  const documents = useLiveSoon(rowsOf('legalDocuments', plan.id));
  const items = useLiveSoon(itemsOfVisit(plan.id, visit.id));
  const findings = useLiveSoon(findingsOfVisit(plan.id, visit.id));
  const samples = useLiveSoon(samplesOfVisit(plan.id, visit.id));
  const attachments = useLiveSoon(attachmentsOf(plan.id, (items ?? []).map(({ id }) => id)));
  if (!sets || !criteria || !areas || !documents || !items || !findings || !samples || !attachments) return undefined;
  const versions = versionsOf({ sets, criteria, areas, visits: [], defaultVersion: plan.criteriaVersion });
  const library = libraryOf(builtInDocuments, documents);
  const documentNameOf: DocumentName = (id) => {
    const document = library.get(id);
    return document && documentName(document);
  };
  return { versions, criteria, areas, documentNameOf, items, findings, samples, attachments };
};

/** Moves a visit to another issued version, after showing what stays, what changes and what is left behind. */
export function MoveCriteriaDialog({ plan, visit, unitKind, from, onClose }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const [chosen, setChosen] = useState<string | null>(null);
  const read = useMoving({ plan, visit });
  const move = useCommand(moveVisitCriteria);
  const titleOf = useSetTitle();
  const others = read?.versions.filter((version) => !version.isDraft && version.version !== from) ?? [];
  const target = others.find(({ version }) => version === chosen) ?? others[0];
  const preview = read && target && previewMove({ ...read, visit, unitKind, from, to: target.version, areasOfTarget: target.areas });
  const confirm = async (to: CriteriaVersion, shown: MovePreview) => {
    if (!read) return;
    flushDrafts();
    onClose();
    const outcome = await move({ plan: plan.id, visit, to, preview: shown, findings: read.findings, samples: read.samples, attachments: read.attachments });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('moving.done', { title: titleOf(to) }), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <Dialog size="lg" onClose={onClose} title={t('moving.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {read && others.length === 0 && <Text size="sm">{t('moving.noOther')}</Text>}
      {read && target && preview && (
        <>
          <Select
            allowDeselect={false}
            label={t('moving.to')}
            data={others.map((version) => ({ value: version.version, label: titleOf(version) }))}
            value={target.version}
            onChange={setChosen}
          />
          <MovePreviewView preview={preview} documentName={read.documentNameOf} />
        </>
      )}
      <Group justify="space-between" mt="md">
        <Anchor component={Link} size="sm" to={`/plans/${plan.id}/planning/criteria`}>
          {t('moving.toSets')}
        </Anchor>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={!target || !preview} onClick={() => target && preview && void confirm(target, preview)}>
            {t('moving.confirm')}
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}
