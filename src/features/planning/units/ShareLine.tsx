import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editPlan } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { askedBy, creditBy, shareRules, unitShare, unitsMissing, type ShareCount, type ShareRule } from '#domain/unitShare.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveNumber } from '#ui/autosave/AutosaveNumber.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import classes from './units.module.css';

interface Props {
  readonly plan: Row<'plans'>;
  readonly units: readonly Row<'units'>[];
}

/** How large a share of the directory the round inspects, beside what is asked of it. */
export function ShareLine({ plan, units }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const { all, byKind } = unitShare(units);
  if (all.total === 0) return null;
  return (
    <section className={classes.share} aria-label={t('units.share.label')}>
      <p className={classes.shareAll}>
        <strong>{t('units.share.all', { chosen: format.number(all.chosen), total: format.number(all.total) })}</strong>{' '}
        <span>({format.percent(all.chosen / all.total, 1)})</span>
        {byKind.length > 1 &&
          byKind.map(({ kind, chosen, total }) => (
            <span key={kind} className={classes.shareKind}>
              {t('units.share.kind', { kind: t(`terms:unit.kind.${kind}`), chosen: format.number(chosen), total: format.number(total) })}
            </span>
          ))}
      </p>
      <div className={classes.rules}>
        <LeastShare plan={plan} />
        {plan.leastShare !== null && <Rule name={t('units.share.ownRule')} percent={plan.leastShare} share={all} />}
        {shareRules.map((rule) => (
          <Rule key={rule.id} name={rule.name} percent={askedBy(rule)} share={all} rule={rule} />
        ))}
      </div>
      <details className={classes.sources}>
        <summary>{t('units.share.sources')}</summary>
        <ul>
          {shareRules.map(({ id, name, source }) => (
            <li key={id}>
              {name}: {source}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The share that holds for this round. */
function LeastShare({ plan }: Pick<Props, 'plan'>) {
  const { t } = useTranslation('planning');
  const edit = useCommand(editPlan);
  const labels = useSaveLabels();
  return (
    <div className={classes.least}>
      <label htmlFor="plan-least-share">{t('units.share.least')}</label>
      <AutosaveNumber
        {...labels}
        id="plan-least-share"
        size="xs"
        w={64}
        suffix=" %"
        min={1}
        max={100}
        decimalScale={0}
        value={plan.leastShare}
        basis={basisOf(plan, 'leastShare')}
        onCommit={(value, basis) => edit({ plan: plan.id, id: plan.id, field: 'leastShare', value, basis })}
      />
    </div>
  );
}

interface RuleProps {
  readonly name: string;
  readonly percent: number;
  readonly share: ShareCount;
  readonly rule?: ShareRule;
}

function Rule({ name, percent, share, rule }: RuleProps) {
  const { t } = useTranslation('planning');
  const count = unitsMissing(percent, share);
  const credit = rule === undefined ? null : creditBy(rule, share);
  const key = count === 0 ? 'met' : credit === 'half' || credit === 'quarter' ? credit : 'missing';
  return (
    <StatusBadge variant={rule === undefined ? 'soft' : 'plain'} tone={count === 0 ? 'success' : 'warning'} icon={count === 0 ? IconCircleCheck : IconAlertTriangle} {...(rule === undefined ? {} : { title: rule.source })}>
      {t(`units.share.${key}`, { name, percent, count })}
    </StatusBadge>
  );
}
