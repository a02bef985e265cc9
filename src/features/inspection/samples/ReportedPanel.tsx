import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editSample } from '#domain/commands/sampling.ts';
import type { PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { disagreements, type Disagreement, type Reported } from '#domain/sampling/consistency.ts';
import type { Estimate, SampleFigures } from '#domain/sampling/rates.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveNumber } from '#ui/autosave/AutosaveNumber.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useComposite } from '../useComposite.ts';
import classes from './Samples.module.css';

const fields = ['received', 'returnedOnTime', 'returnedLate', 'inProgress'] as const satisfies readonly (keyof Reported)[];

interface Props {
  readonly planId: PlanId;
  readonly sample: Row<'samples'>;
  readonly listed: number;
  readonly figures: SampleFigures;
  readonly onTime: Estimate | null;
}

/** What the unit reports of all its dossiers, and where it does not agree with itself, its list or the sample. */
export function ReportedPanel({ planId, sample, listed, figures, onTime }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const send = useCommand(editSample);
  const seen = { heads: basisOf(sample, 'reported'), value: sample.reported };
  const write = useComposite(seen, (value, basis) => send({ plan: planId, id: sample.id, field: 'reported', value, basis }));
  const found = disagreements(sample.reported, listed, figures, onTime);
  const isBlank = fields.every((field) => sample.reported[field] === null);
  return (
    <Panel title={t('samples.reported.title')} hint={t('samples.reported.hint')} level={3}>
      <div className={classes.reported}>
        {fields.map((field) => (
          <AutosaveNumber
            key={field}
            label={t(`samples.reported.${field}`)}
            allowDecimal={false}
            max={10_000_000}
            value={sample.reported[field]}
            basis={seen}
            changedElsewhereLabel={t('common:changedElsewhere')}
            failedLabel={t('common:notSaved')}
            onCommit={(value, basis) => write({ [field]: value }, basis)}
          />
        ))}
      </div>
      <div aria-live="polite">
        {found.length === 0 ? (
          <p className={classes.quiet}>{isBlank ? t('samples.reported.nothing') : t('samples.reported.agrees')}</p>
        ) : (
          <ul className={classes.disagreements} data-tone="warning">
            {found.map((one) => (
              <li key={one.type === 'more-found' ? one.part : one.type}>
                <IconAlertTriangle size={15} aria-hidden />
                <span>
                  <DisagreementText disagreement={one} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

function DisagreementText({ disagreement }: { readonly disagreement: Disagreement }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const number = (value: number) => format.number(value, 0);
  switch (disagreement.type) {
    case 'sum': {
      const { received, parts, difference } = disagreement;
      return t('samples.reported.sum', { received: number(received), parts: parts.map(number).join(' + '), difference: number(Math.abs(difference)) });
    }
    case 'list':
      return t('samples.reported.list', { received: number(disagreement.received), listed: number(disagreement.listed) });
    case 'more-found':
      return t(`samples.reported.moreFound.${disagreement.part}`, { reported: number(disagreement.reported), found: number(disagreement.found) });
    case 'rate': {
      const { reported, estimate } = disagreement;
      return t('samples.reported.rate', { reported: format.percent(reported), from: format.percent(estimate.from), to: format.percent(estimate.to) });
    }
  }
}
