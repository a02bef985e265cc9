import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDice5, IconFileSpreadsheet, IconPlus, IconTrash } from '@tabler/icons-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editSample } from '#domain/commands/sampling.ts';
import type { PlanId, SampleId, VisitId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { populationCount } from '#domain/sampling/dossierList.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { useLive } from '#live/useLive.ts';
import { useRoundCalendar } from '#live/useRoundCalendar.ts';
import { useToday } from '#live/useToday.ts';
import { dossiersOfSample, samplesOfVisit } from '#storage/reads/samples.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { useAddressParams } from '#ui/useAddressParams.ts';
import { useStableRows } from '../useStableRows.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { DrawFacts } from './DrawFacts.tsx';
import { DrawPanel } from './DrawPanel.tsx';
import { DossiersPanel } from './DossiersPanel.tsx';
import { ListPanel } from './ListPanel.tsx';
import classes from './Samples.module.css';
import { saveSamples } from './saveSamples.ts';
import { SummaryPanels } from './SummaryPanels.tsx';
import { useSampleActions } from './useSampleActions.ts';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly model: VisitModel;
}

/** The samples of dossiers of a visit: the list, the draw, what each dossier shows, what it all comes to. */
export function SamplesTab({ planId, visitId, model }: Props) {
  const { t } = useTranslation('inspection');
  const readOnly = useReadOnly();
  const today = useToday();
  const samples = useLive(samplesOfVisit(planId, visitId));
  const [params, changeParams] = useAddressParams();
  const { add } = useSampleActions(planId, visitId);
  const [newest, setNewest] = useState<SampleId | null>(null);
  const shown = samples.find(({ id }) => id === params.get('sample')) ?? samples[0];
  const open = (id: string) =>
    changeParams((after) => {
      after.set('sample', id);
      return after;
    });
  const begin = async () => {
    const id = await add(samples);
    if (id === null) return;
    setNewest(id);
    open(id);
  };
  const { calendar } = useRoundCalendar(planId);
  const addButton = (
    <Button size="xs" variant={shown ? 'default' : 'filled'} disabled={readOnly} leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void begin()}>
      {t('samples.list.add')}
    </Button>
  );
  if (!shown) {
    return (
      <Panel>
        <EmptyState compact icon={IconDice5} title={t('samples.list.empty')} actions={addButton}>
          {t('samples.list.emptyText')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <div className={classes.page}>
      <fieldset className={classes.picker} aria-label={t('samples.list.label')}>
        {samples.map((sample) => (
          <button key={sample.id} type="button" className={classes.choice} aria-pressed={sample.id === shown.id} onClick={() => open(sample.id)}>
            {sample.title || t('samples.list.untitled')}
            <small>{sample.draw === null ? t('samples.list.notDrawn') : t('samples.list.count', { count: sample.draw.size })}</small>
          </button>
        ))}
        {addButton}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileSpreadsheet size={15} aria-hidden />}
          onClick={() => void saveSamples(planId, samples, model.visit.slot?.date ?? today, calendar, model.unit?.name ?? '')}
        >
          {t('samples.list.toExcel')}
        </Button>
      </fieldset>
      <Suspense>
        <Sample key={shown.id} planId={planId} visitId={visitId} model={model} sample={shown} isNew={shown.id === newest} />
      </Suspense>
    </div>
  );
}

interface SampleProps extends Props {
  readonly sample: Row<'samples'>;
  /** This person has just added it: its title takes the focus. */
  readonly isNew: boolean;
}

function Sample({ planId, visitId, model, sample, isNew }: SampleProps) {
  const today = useToday();
  const day = model.visit.slot?.date ?? today;
  const read = useLive(dossiersOfSample(planId, sample.id));
  const kept = useStableRows(read);
  const dossiers = [...kept.values()];
  const { calendar } = useRoundCalendar(planId);
  const actions = useSampleActions(planId, visitId);
  return (
    <>
      <SampleHead planId={planId} sample={sample} isNew={isNew} onRemove={() => void actions.remove(sample, dossiers)}>
        {sample.draw && <DrawFacts draw={sample.draw} onExtend={(size) => actions.extend(sample, size)} />}
      </SampleHead>
      {sample.draw === null ? (
        <div className={classes.setup}>
          <ListPanel population={sample.population} onList={(population) => actions.setList(sample, population)} />
          <DrawPanel of={populationCount(sample.population)} onDraw={(seed, size) => actions.draw(sample, seed, size)} />
        </div>
      ) : (
        <>
          <DossiersPanel planId={planId} rows={dossiers} day={day} calendar={calendar} />
          <SummaryPanels planId={planId} visitId={visitId} model={model} sample={sample} draw={sample.draw} dossiers={dossiers} day={day} calendar={calendar} />
        </>
      )}
    </>
  );
}

interface HeadProps {
  readonly planId: PlanId;
  readonly sample: Row<'samples'>;
  readonly isNew: boolean;
  readonly onRemove: () => void;
  readonly children: React.ReactNode;
}

function SampleHead({ planId, sample, isNew, onRemove, children }: HeadProps) {
  const { t } = useTranslation(['inspection', 'common']);
  const readOnly = useReadOnly();
  const edit = useCommand(editSample);
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) head.current?.querySelector('input')?.focus();
  }, [isNew]);
  const labels = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };
  return (
    <Panel>
      <div className={classes.stack}>
        <div className={classes.head} ref={head}>
          <AutosaveText
            label={t('samples.list.title')}
            placeholder={t('samples.list.titlePlaceholder')}
            value={sample.title}
            basis={basisOf(sample, 'title')}
            {...labels}
            onCommit={(value, basis) => edit({ plan: planId, id: sample.id, field: 'title', value, basis })}
          />
          <AutosaveText
            label={t('samples.list.note')}
            value={sample.note}
            basis={basisOf(sample, 'note')}
            {...labels}
            onCommit={(value, basis) => edit({ plan: planId, id: sample.id, field: 'note', value, basis })}
          />
          <span className={`${classes.row ?? ''} ${classes.headActions ?? ''}`}>
            <HistoryLink planId={planId} table="samples" row={sample.id} />
            <Tooltip label={t('samples.list.remove')}>
              <ActionIcon aria-label={t('samples.list.remove')} disabled={readOnly} onClick={onRemove}>
                <IconTrash size={17} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </span>
        </div>
        {children}
      </div>
    </Panel>
  );
}
