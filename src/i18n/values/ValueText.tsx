import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ownPhrases } from '#domain/wordDiff.ts';
import { Fact, FactList } from '#ui/FactList.tsx';
import classes from './ValueText.module.css';
import type { ValueWords } from './speech.ts';

interface Props {
  readonly words: ValueWords;
  /** What it is compared with; what the other does not have is marked. */
  readonly other?: ValueWords | undefined;
}

/** A value in words. What differs is underlined and said to be different, so that colour is not needed to see it. */
export function ValueText({ words, other }: Props) {
  switch (words.kind) {
    case 'text':
      return <ComparedText text={words.text} other={other?.kind === 'text' ? other.text : words.text} />;
    case 'word':
      // One word against another differs as a whole; marking it would say nothing.
      return <p className={classes.word}>{words.word}</p>;
    case 'facts':
      return (
        <FactList>
          {words.facts.map((fact, index) => {
            const counterpart = other?.kind === 'facts' ? other.facts[index]?.value : undefined;
            return (
              <Fact key={fact.name} name={fact.name}>
                {other !== undefined && counterpart !== fact.value ? <Different text={fact.value} /> : fact.value}
              </Fact>
            );
          })}
        </FactList>
      );
  }
}

function ComparedText({ text, other }: { readonly text: string; readonly other: string }) {
  const { t } = useTranslation('values');
  if (text === '') return <p className={classes.blank}>{t('value.blank')}</p>;
  return (
    <p className={classes.value}>
      {partsOf(text, other).map(part =>
        part.own && part.text.trim() !== '' ? <Different key={part.at} text={part.text} /> : <span key={part.at}>{part.text}</span>,
      )}
    </p>
  );
}

/** The parts with their offsets in the text, which are all the identity they have. */
const partsOf = (text: string, other: string) => {
  const parts = ownPhrases(text, other);
  return parts.map((part, index) => ({ ...part, at: parts.slice(0, index).reduce((sum, before) => sum + before.text.length, 0) }));
};

function Different({ text }: { readonly text: string }) {
  const { t } = useTranslation('values');
  return (
    <mark className={classes.different}>
      <VisuallyHidden>{t('diff.own')} </VisuallyHidden>
      {text}
      <VisuallyHidden> ({t('diff.end')})</VisuallyHidden>
    </mark>
  );
}
