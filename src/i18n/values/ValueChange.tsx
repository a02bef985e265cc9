import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { diffPhrases } from '#domain/wordDiff.ts';
import { Fact, FactList } from '#ui/FactList.tsx';
import classes from './ValueChange.module.css';
import { ValueText } from './ValueText.tsx';
import type { ValueWords } from './speech.ts';

interface Props {
  /** What stood before; null where nothing had been written. */
  readonly before: ValueWords | null;
  readonly after: ValueWords;
}

/** From what to what, in one piece: words struck out and words put in, one word for another, or the facts that differ. */
export function ValueChange({ before, after }: Props) {
  if (before?.kind === 'text' && after.kind === 'text' && before.text !== '' && after.text !== '') return <TextChange before={before.text} after={after.text} />;
  if (before?.kind === 'facts' && after.kind === 'facts') {
    return (
      <FactList>
        {after.facts.flatMap((fact, index) => {
          const was = before.facts[index]?.value ?? '';
          return was === fact.value
            ? []
            : [
                <Fact key={fact.name} name={fact.name}>
                  <Removed text={was} /> <Added text={fact.value} />
                </Fact>,
              ];
        })}
      </FactList>
    );
  }
  if (before?.kind === 'word' && after.kind === 'word') {
    return (
      <p className={classes.words}>
        <Removed text={before.word} /> <Added text={after.word} />
      </p>
    );
  }
  if (before === null) return <ValueText words={after} />;
  // A text where there was none, or the other way round: a blank one says so.
  return (
    <div className={classes.both}>
      <del className={classes.removed}>
        <ValueText words={before} />
      </del>
      <ValueText words={after} />
    </div>
  );
}

function TextChange({ before, after }: { readonly before: string; readonly after: string }) {
  const parts = diffPhrases(before, after);
  return (
    <p className={classes.words}>
      {parts.map((part, index) => {
        const key = parts.slice(0, index).reduce((sum, each) => sum + each.text.length, 0);
        switch (part.kind) {
          case 'same':
            return <span key={`${key}s`}>{part.text}</span>;
          case 'removed':
            return <Removed key={`${key}r`} text={part.text} />;
          case 'added':
            return <Added key={`${key}a`} text={part.text} />;
        }
      })}
    </p>
  );
}

function Removed({ text }: { readonly text: string }) {
  const { t } = useTranslation('values');
  return (
    <del className={classes.removed}>
      <VisuallyHidden>{t('diff.removed')} </VisuallyHidden>
      {text}
    </del>
  );
}

function Added({ text }: { readonly text: string }) {
  const { t } = useTranslation('values');
  return (
    <ins className={classes.added}>
      <VisuallyHidden> {t('diff.added')} </VisuallyHidden>
      {text}
    </ins>
  );
}
