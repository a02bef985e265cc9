import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconBolt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProposedMeasure } from '#domain/measureDeadline.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { KeyHint } from '#ui/KeyHint.tsx';
import classes from './remedy.module.css';

interface Props {
  readonly proposed: ProposedMeasure;
  readonly units: readonly Row<'units'>[];
  readonly onTake: () => void;
}

/** The measure that follows from the recommendation, laid down by one click or Alt+M. */
export function MeasureProposal({ proposed: { text, owner, deadline, reckoned }, units, onTake }: Props) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  useHotkeys([['alt+M', onTake]], []);
  const unit = units.find(({ id }) => id === owner.unit)?.name ?? '';
  const who = [owner.post, unit].filter((part) => part !== '').join(', ');
  return (
    <section className={classes.proposal} aria-label={t('remedy.derive.title')}>
      <p className={classes.proposalText}>{text}</p>
      <p className={classes.quiet}>{who === '' ? t('remedy.derive.noOwner') : t('remedy.derive.owner', { owner: who })}</p>
      <p className={classes.quiet}>
        {deadline === null || reckoned === null
          ? t('remedy.derive.noNotice')
          : t('remedy.derive.due', { date: format.date(deadline), count: reckoned.workingDays, from: format.date(reckoned.from) })}
      </p>
      <Button size="compact-sm" leftSection={<IconBolt size={15} aria-hidden />} rightSection={<KeyHint keys={['Alt', 'M']} />} onClick={onTake}>
        {t('remedy.derive.do')}
      </Button>
    </section>
  );
}
