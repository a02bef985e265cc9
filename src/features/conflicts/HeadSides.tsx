import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConflictBase } from '#domain/conflictBase.ts';
import { ValueText } from '#i18n/values/ValueText.tsx';
import type { ValueWords } from '#i18n/values/speech.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { HeadView, Writer } from './conflictView.ts';
import classes from './conflicts.module.css';
import { KeepButton } from './KeepButton.tsx';

/** What stood before, in words. `unknown` while it is being read. */
export type BaseView =
  | { readonly kind: 'known'; readonly values: readonly (Writer & { readonly key: string; readonly words: ValueWords })[] }
  | { readonly kind: Exclude<ConflictBase['kind'], 'known'> | 'unknown' };

interface Props {
  readonly base: BaseView;
  /** The newest first: it is the one that the pages show meanwhile. */
  readonly heads: readonly HeadView[];
  readonly chosen: number | null;
  readonly onKeep: (index: number) => void;
}

/** What all replaced, mine and the others', side by side; each version with who wrote it and the button that keeps it. */
export function HeadSides({ base, heads, chosen, onKeep }: Props) {
  const { t } = useTranslation('conflicts');
  const before = base.kind === 'known' && base.values.length === 1 ? base.values[0]?.words : undefined;
  const sides = heads.map((each, index) => ({ each, index })).sort((a, b) => Number(b.each.mine) - Number(a.each.mine) || a.index - b.index);
  return (
    <div className={classes.sides}>
      <BaseSide base={base} />
      {sides.map(({ each, index }) => (
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
          <ValueText words={each.words} other={before ?? heads[index === 0 ? 1 : 0]?.words} />
          <KeepButton
            chosen={chosen === index}
            label={t('head.keepLabel', { name: each.mine ? t('head.me') : each.name, at: each.at })}
            onClick={() => onKeep(index)}
          >
            {t('head.keep')}
          </KeepButton>
        </section>
      ))}
    </div>
  );
}

function BaseSide({ base }: { readonly base: BaseView }) {
  const { t } = useTranslation('conflicts');
  return (
    <section className={classes.side} data-base>
      <h4 className={classes.writer}>{t('base.title')}</h4>
      {base.kind === 'known' ? (
        base.values.map((value) => (
          <div key={value.key}>
            <p className={classes.quiet}>{value.mine ? t('base.byMe', { at: value.at }) : t('base.by', { name: value.name, at: value.at })}</p>
            <ValueText words={value.words} />
          </div>
        ))
      ) : (
        base.kind !== 'unknown' && <p className={classes.quiet}>{t(`base.${base.kind}`)}</p>
      )}
    </section>
  );
}
