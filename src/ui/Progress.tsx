import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Progress.module.css';
import type { Tone } from './tone.ts';

const share = (done: number, total: number): number => (total <= 0 ? 0 : Math.min(100, Math.max(0, (100 * done) / total)));

interface BarProps {
  readonly done: number;
  readonly total: number;
  /** Read aloud instead of the picture, for example „Đã đánh giá 12/88 mục“. */
  readonly label: string;
  /** Shown after the bar, for example „12/88“. */
  readonly counts?: ReactNode;
  readonly tone?: Tone;
}

/** How far a count has come, as a bar with its numbers. */
export function ProgressBar({ done, total, label, counts, tone = 'brand' }: BarProps) {
  const complete = total > 0 && done >= total;
  return (
    <span className={classes.bar} data-tone={complete ? 'success' : tone}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${share(done, total)}%` }} />
      </span>
      {counts !== undefined && (
        <span className={classes.counts} aria-hidden>
          {counts}
        </span>
      )}
    </span>
  );
}

/** One part of a bar that is made of several. */
export interface BarPart {
  readonly key: string;
  readonly count: number;
  readonly tone: Tone;
  readonly label: string;
}

/** Several counts as one bar; the words and numbers beside it carry the meaning. */
export function StackedBar({ parts, total, label }: { readonly parts: readonly BarPart[]; readonly total: number; readonly label: string }) {
  return (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      <span className={classes.stack} aria-hidden>
        {parts
          .filter(part => part.count > 0)
          .map(part => (
            <span
              key={part.key}
              className={classes.fill}
              data-tone={part.tone}
              title={part.label}
              style={{ width: `${share(part.count, total)}%` }}
            />
          ))}
      </span>
    </>
  );
}
