import { useTranslation } from 'react-i18next';
import { addSample, drawDossiers, extendSample, removeSample, setSampleList } from '#domain/commands/sampling.ts';
import type { ShownRow } from '#domain/commands/command.ts';
import { SampleIdSchema, type PlanId, type SampleId, type VisitId } from '#domain/ids.ts';
import { placeAt } from '#domain/order.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runCommand, runUndo } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { useConfirm } from '#ui/useConfirm.ts';
import { notifyProblem, notifyUndo } from '#ui/notify.tsx';
import { drawInPortions } from './drawInPortions.ts';

/** What can be done with the samples of a visit. */
export const useSampleActions = (plan: PlanId, visit: VisitId) => {
  const { t } = useTranslation(['inspection', 'common']);
  const confirm = useConfirm();

  const add = async (samples: readonly Row<'samples'>[]): Promise<SampleId | null> => {
    const id = SampleIdSchema.parse(createId('mau'));
    const values = { visit, title: t('samples.list.newTitle', { no: samples.length + 1 }), order: placeAt(samples, samples.length).order };
    return (await runCommand(addSample, { plan, id, values })).ok ? id : null;
  };

  const remove = async (sample: Row<'samples'>, dossiers: readonly Row<'dossiers'>[]): Promise<void> => {
    const [title, count] = [sample.title || t('samples.list.untitled'), dossiers.length];
    const isSure =
      count === 0 ||
      (await confirm({
        title: t('samples.list.removeTitle', { title }),
        children: t('samples.list.removeText', { count }),
        confirmLabel: t('common:delete'),
        cancelLabel: t('common:cancel'),
        danger: true,
      }));
    if (!isSure) return;
    const outcome = await runCommand(removeSample, { plan, row: sample, parts: dossiers.map((row): ShownRow => ({ table: 'dossiers', row })) });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('samples.list.removed', { title, count }), t('common:undo'), () => void runUndo(undo));
  };

  const setList = async (sample: Row<'samples'>, population: string): Promise<boolean> =>
    (await runCommand(setSampleList, { plan, sample: sample.id, population, basis: basisOf(sample, 'population') })).ok;

  const draw = async (sample: Row<'samples'>, seed: string, size: number): Promise<boolean> => {
    const drawn = await drawInPortions(sample.population, seed, size);
    return (await runCommand(drawDossiers, { plan, sample: sample.id, drawn, basis: basisOf(sample, 'draw') })).ok;
  };

  const extend = async (sample: Row<'samples'>, size: number): Promise<boolean> => {
    if (sample.draw === null) return false;
    const drawn = await drawInPortions(sample.population, sample.draw.seed, size);
    if (drawn.listHash !== sample.draw.listHash || drawn.rule !== sample.draw.rule) {
      notifyProblem(t('samples.draw.listChanged'), t('samples.draw.listChangedText'));
      return false;
    }
    return (await runCommand(extendSample, { plan, sample: sample.id, drawn, before: sample.draw.size, basis: basisOf(sample, 'draw') })).ok;
  };

  return { add, remove, setList, draw, extend };
};
