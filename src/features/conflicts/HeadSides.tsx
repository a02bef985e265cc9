import { Button } from '@mantine/core';
import { IconCheck, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { HeadView } from './conflictView.ts';
import classes from './conflicts.module.css';
import { ValueText } from '#i18n/values/ValueText.tsx';

interface Props {
  /** The newest first: it is the one that the pages show meanwhile. */
  readonly heads: readonly HeadView[];
  readonly chosen: number | null;
  readonly onKeep: (index: number) => void;
}

/** The values that stand against each other, side by side, each with who wrote it and the button that keeps it. */
export function HeadSides({ heads, chosen, onKeep }: Props) {
  const { t } = useTranslation('conflicts');
  return (
    <div className={classes.sides}>
      {heads.map((each, index) => (
        <section key={each.head.change} className={classes.side} data-chosen={chosen === index || undefined}>
          <div className={classes.sideHead}>
            <h4 className={classes.writer}>
              {each.mine ? t('head.mine', { at: each.at }) : t('head.theirs', { name: each.name, at: each.at })}
            </h4>
            {index === 0 && (
              <StatusBadge tone="neutral" icon={IconEye} variant="plain">
                {t('head.provisional')}
              </StatusBadge>
            )}
          </div>
          <ValueText words={each.words} other={heads[index === 0 ? 1 : 0]?.words} />
          <Button
            className={classes.keep ?? ''}
            variant={chosen === index ? 'filled' : 'light'}
            size="xs"
            leftSection={<IconCheck size={15} aria-hidden />}
            aria-pressed={chosen === index}
            aria-label={t('head.keepLabel', { name: each.mine ? t('head.me') : each.name, at: each.at })}
            onClick={() => onKeep(index)}
          >
            {t('head.keep')}
          </Button>
        </section>
      ))}
    </div>
  );
}
