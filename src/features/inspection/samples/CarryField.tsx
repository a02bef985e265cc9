import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { carryRate } from '#domain/commands/sampling.ts';
import type { PlanId, SampleId, VisitId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { asksFor, figuresOfRate } from '#domain/sampling/carry.ts';
import type { Rate, RateKind } from '#domain/sampling/rates.ts';
import type { Decimal } from '#domain/schema/field.ts';
import { blankAssessment, type Assessment } from '#domain/schema/inspection.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { notifyDone, notifyInfo } from '#ui/notify.tsx';
import { useConfirm } from '#ui/useConfirm.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Samples.module.css';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly entries: readonly ChecklistEntry[];
  readonly sample: SampleId;
  readonly kind: RateKind;
  readonly rate: Rate;
}

/** Chooses a quantitative criterion and puts a rate into it; asks when it has figures already. */
export function CarryField({ planId, visitId, entries, sample, kind, rate }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const format = useFormat();
  const readOnly = useReadOnly();
  const confirm = useConfirm();
  const carry = useCommand(carryRate);
  const quantitative = entries.filter(({ criterion }) => criterion.definition.type === 'quantitative');
  const suggested = quantitative.filter(({ criterion }) => asksFor(kind, criterion.definition));
  const [chosen, setChosen] = useState<string | null>(null);
  const entry = quantitative.find(({ criterion }) => criterion.id === chosen) ?? (chosen === null ? suggested[0] : undefined);
  const name = t(`samples.summary.kind.${kind}`);
  const optionOf = ({ criterion: { id, definition } }: ChecklistEntry) => ({
    value: id,
    label: t('samples.carry.option', { code: definition.code, question: definition.question }),
  });
  const inWords = ({ numerator, denominator }: Pick<Assessment, 'numerator' | 'denominator'>): string => {
    const shown = (figure: Decimal | null) => (figure === null ? t('samples.carry.none') : format.decimal(figure));
    return t('samples.summary.fraction', { numerator: shown(numerator), denominator: shown(denominator) });
  };
  const put = async ({ criterion, item }: ChecklistEntry) => {
    const { code } = criterion.definition;
    const assessment = item?.assessment ?? blankAssessment;
    const figures = figuresOfRate(rate);
    const hasFigures = assessment.numerator !== null || assessment.denominator !== null;
    const isSame = assessment.numerator === figures.numerator && assessment.denominator === figures.denominator;
    if (isSame && item?.figuresFrom === sample) return notifyInfo(t('samples.carry.same', { code }));
    const isSure =
      !hasFigures ||
      isSame ||
      (await confirm({
        title: t('samples.carry.askTitle', { code }),
        children: t('samples.carry.askText', { before: inWords(assessment), after: inWords(figures) }),
        confirmLabel: t('samples.carry.replace'),
        cancelLabel: t('common:cancel'),
      }));
    if (!isSure) return;
    const seen = { assessment, assessmentBasis: basisOf(item, 'assessment'), fromBasis: basisOf(item, 'figuresFrom') };
    const outcome = await carry({ plan: planId, visit: visitId, criterion: criterion.id, sample, figures, seen });
    if (outcome.ok) notifyDone(t('samples.carry.done', { figures: inWords(figures), code }));
  };
  return (
    <div className={classes.carry}>
      <Select
        size="xs"
        aria-label={t('samples.carry.label', { rate: name })}
        placeholder={t('samples.carry.placeholder')}
        searchable
        disabled={readOnly}
        data={[
          { group: t('samples.carry.suggested'), items: suggested.map(optionOf) },
          { group: t('samples.carry.others'), items: quantitative.filter((one) => !suggested.includes(one)).map(optionOf) },
        ]}
        value={entry?.criterion.id ?? null}
        onChange={setChosen}
      />
      <Button
        size="xs"
        variant="default"
        disabled={readOnly || !entry || rate.denominator === 0}
        aria-label={entry && t('samples.carry.buttonFor', { rate: name, code: entry.criterion.definition.code })}
        onClick={() => entry && void put(entry)}
      >
        {t('samples.carry.button')}
      </Button>
    </div>
  );
}
