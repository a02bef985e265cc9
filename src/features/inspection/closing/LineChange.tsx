import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { LineContent, MinutesLine } from '#domain/minutes.ts';
import { diffPhrases, type DiffPart } from '#domain/wordDiff.ts';
import { lineAsAgreed } from '#storage/reads/agreedLine.ts';
import classes from './Closing.module.css';
import type { LineWords } from './useLineWords.ts';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly line: MinutesLine;
  readonly words: LineWords;
}

/** Unknown until the log has been read; null where it does not tell. */
const useAgreedContent = (planId: PlanId, visitId: VisitId, line: MinutesLine): LineContent | null | undefined => {
  const [content, setContent] = useState<LineContent | null | undefined>();
  const { subject, row } = line;
  const hash = row?.agreed?.hash ?? '';
  // The whole log is read, so it is no live query: again only when another text was agreed on.
  useEffect(() => {
    let isCurrent = true;
    void lineAsAgreed(planId, visitId, subject, hash).then((found) => {
      if (isCurrent) setContent(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [planId, visitId, subject, hash]);
  return content;
};

/** What was changed on a line since both sides agreed on it, word by word as far as the log tells. */
export function LineChange({ planId, visitId, line, words }: Props) {
  const { t } = useTranslation('inspection');
  const agreed = useAgreedContent(planId, visitId, line);
  if (agreed === undefined) return null;
  if (agreed === null) {
    return <p className={classes.changed}>{line.subject.kind === 'area' ? t('closing.lines.changedArea') : t('closing.lines.changedUnknown')}</p>;
  }
  const textOf = (content: LineContent) => [words.title({ content, number: null }), ...words.paragraphs(content)].join('\n');
  return (
    <div className={classes.changed}>
      <p className={classes.changedHead}>{t('closing.lines.changedText')}</p>
      <p className={classes.diff}>
        {diffPhrases(textOf(agreed), textOf(line.content)).map((part, no) => (
          // A list that is made anew with every change of the text: its places are its names.
          <Part key={`${String(no)} ${part.kind}`} part={part} />
        ))}
      </p>
    </div>
  );
}

function Part({ part: { kind, text } }: { readonly part: DiffPart }) {
  const { t } = useTranslation('inspection');
  if (kind === 'same') return text;
  const word = kind === 'removed' ? t('closing.lines.wasRemoved') : t('closing.lines.wasAdded');
  const Tag = kind === 'removed' ? 'del' : 'ins';
  return (
    <Tag>
      <VisuallyHidden>[{word}] </VisuallyHidden>
      {text}
    </Tag>
  );
}
