import { IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent, ReactNode, SyntheticEvent } from 'react';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Evidence.module.css';
import { carriesFiles, filesIn } from './filesIn.ts';
import type { EvidenceOwner } from './intake.ts';
import { useEvidence } from './useEvidence.ts';

/** To what a file goes, and the words that are shown while it is held above the place. */
export interface DropTarget {
  readonly owner: EvidenceOwner;
  readonly label: string;
}

interface Props {
  /** Where a file goes that is pasted here, or dropped on nothing in particular; null takes none. */
  readonly target: DropTarget | null;
  /** Where a file goes that is dropped on a certain part, or pasted with the focus there; null: as `target` says. */
  readonly targetAt?: (part: Element) => DropTarget | null;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

const isTextField = (target: EventTarget): boolean => target instanceof Element && target.closest('input, textarea') !== null;

/** Whether an event belongs to this zone and not to one that lies in it. */
const isOwn = ({ target, currentTarget }: DragEvent): boolean =>
  target instanceof Element && target.closest('[data-evidence-zone]') === currentTarget;

/** A part of the page on which files can be dropped and images pasted. Zones can lie in each other; the inner one takes it. */
export function EvidenceZone({ target: wanted, targetAt, className, children }: Props) {
  const { take } = useEvidence();
  const readOnly = useReadOnly();
  const open = (goal: DropTarget | null) => (readOnly && goal?.owner.table !== 'visits' ? null : goal);
  const target = open(wanted);
  const [overLabel, setOverLabel] = useState<string | null>(null);
  // Entering a child comes before leaving its parent, so depth tells when the pointer has really left.
  const depth = useRef(0);
  const leave = () => {
    depth.current = 0;
    setOverLabel(null);
  };
  const targetOf = ({ target: part }: SyntheticEvent): DropTarget | null => {
    const found = part instanceof Element ? targetAt?.(part) : undefined;
    return open(found ?? null) ?? target;
  };
  const onPaste = (event: ClipboardEvent) => {
    const goal = targetOf(event);
    if (goal === null || event.defaultPrevented) return;
    const files = filesIn(event.clipboardData, isTextField(event.target));
    if (files.length === 0) return;
    event.preventDefault();
    take(goal.owner, files);
  };
  const onDrop = (event: DragEvent) => {
    leave();
    const goal = targetOf(event);
    if (goal === null || event.defaultPrevented) return;
    event.preventDefault();
    take(goal.owner, filesIn(event.dataTransfer, false));
  };
  const onDragEnter = (event: DragEvent) => {
    const goal = targetOf(event);
    if (goal === null || !isOwn(event) || !carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    depth.current += 1;
    setOverLabel(goal.label);
  };
  const onDragLeave = (event: DragEvent) => {
    if (!isOwn(event)) return;
    depth.current -= 1;
    if (depth.current <= 0) leave();
  };
  const onDragOver = (event: DragEvent) => {
    if (targetOf(event) !== null && carriesFiles(event.dataTransfer)) event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- drop and paste come beside the button of the strip, which does the same by keyboard
    <div
      className={className}
      data-evidence-zone
      onPaste={onPaste}
      onDrop={onDrop}
      onDragEnter={onDragEnter}
      onDragLeave={onDragLeave}
      onDragOver={onDragOver}
    >
      {children}
      {overLabel !== null && (
        <div className={classes.over} aria-hidden>
          <IconPaperclip size={22} />
          {overLabel}
        </div>
      )}
    </div>
  );
}
