import { ActionIcon, Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsMaximize, IconArrowsMinimize, IconFileCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { agreedCount, nextOpenLine, type MinutesLine } from '#domain/minutes.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { ProgressBar } from '#ui/Progress.tsx';
import classes from './Closing.module.css';
import type { ClosingModel } from './closingModel.ts';
import { FactsCard } from './FactsCard.tsx';
import type { MeetingIntent } from './keys.ts';
import { LineCard } from './LineCard.tsx';
import type { ClosingView } from './useClosing.ts';
import { useFullScreen } from './useFullScreen.ts';
import type { LineWords } from './useLineWords.ts';
import type { Meeting } from './useMeeting.ts';
import { useMeetingKeys } from './useMeetingKeys.ts';

interface Props {
  readonly planId: PlanId;
  readonly model: ClosingModel;
  readonly view: ClosingView;
  readonly words: LineWords;
  readonly meeting: Meeting;
  /** The line that the address names; null: none. */
  readonly startAt: string | null;
  readonly onSign: () => void;
}

type View = 'all' | 'one';

/** Both sides go through the draft minutes line by line: on the page, or filling the screen for a projector; all of it by keys. */
export function MeetingRoom({ planId, model, view, words, meeting, startAt, onSign }: Props) {
  const { t } = useTranslation('inspection');
  const { lines } = view;
  const full = useFullScreen();
  const room = useRef<HTMLDivElement>(null);
  const sign = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState<View>('all');
  const [currentId, setCurrentId] = useState<string | null>(startAt);
  const at = Math.max(0, lines.findIndex(({ id }) => id === currentId));
  const current = lines[at];

  /** The focus goes to a line once it is on the screen. */
  const focusLine = (id: string, what: 'h3' | 'textarea') =>
    requestAnimationFrame(() => {
      const card = document.getElementById(id);
      card?.querySelector<HTMLElement>(what)?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: 'center' });
    });
  const goTo = (line: MinutesLine | undefined) => {
    if (!line) return;
    setCurrentId(line.id);
    focusLine(line.id, 'h3');
  };
  /** To the next line that is open; after the last one it is time to sign. */
  const goOn = (line: MinutesLine) => {
    const next = nextOpenLine(lines, line.id);
    if (next && next.id !== line.id) goTo(next);
    else sign.current?.focus();
  };
  const agree = async (line: MinutesLine) => {
    if (await meeting.agree(line)) goOn(line);
  };
  const act = (intent: MeetingIntent): void => {
    switch (intent.type) {
      case 'move':
        if (currentId === null) goTo(current);
        else goTo(lines[Math.min(lines.length - 1, Math.max(0, at + intent.by))]);
        break;
      case 'edge':
        goTo(intent.to === 'first' ? lines[0] : lines.at(-1));
        break;
      case 'opinion':
        if (current) focusLine(current.id, 'textarea');
        break;
      case 'agree':
        if (current?.state === 'agreed') goOn(current);
        else if (current) void agree(current);
        break;
      case 'toLine':
        if (current) focusLine(current.id, 'h3');
        break;
      case 'fullScreen':
        full.toggle();
        break;
      case 'leave':
        full.leave();
        break;
    }
  };
  useMeetingKeys(room, act, setCurrentId);

  if (!current) return null;
  const visible = shown === 'one' ? [current] : lines;
  return (
    <div ref={room} className={classes.room} data-full={full.isFull || undefined} data-view={shown}>
      <div className={classes.bar}>
        <Agreed lines={lines} />
        <span className={classes.spring} />
        <Stepper at={at} of={lines.length} onStep={(by) => act({ type: 'move', by })} />
        <SegmentedControl
          size="xs"
          aria-label={t('closing.lines.view')}
          data={[
            { value: 'all', label: t('closing.lines.all') },
            { value: 'one', label: t('closing.lines.one') },
          ]}
          value={shown}
          onChange={setShown}
        />
        <Button
          className={classes.full ?? ''}
          size="xs"
          variant="default"
          leftSection={full.isFull ? <IconArrowsMinimize size={15} aria-hidden /> : <IconArrowsMaximize size={15} aria-hidden />}
          onClick={full.toggle}
        >
          {full.isFull ? t('closing.lines.leaveFullScreen') : t('closing.lines.fullScreen')}
        </Button>
        <Button ref={sign} size="xs" leftSection={<IconFileCheck size={15} aria-hidden />} onClick={onSign}>
          {t('closing.lines.sign')}
        </Button>
      </div>
      {(shown === 'all' || at === 0) && <FactsCard model={model} view={view} />}
      <ol className={classes.lines} aria-label={t('closing.lines.list')}>
        {visible.map((line) => (
          <LineCard
            key={line.id}
            planId={planId}
            visitId={model.visit.id}
            line={line}
            words={words}
            isCurrent={line.id === current.id}
            onOpinion={meeting.opine}
            onAgree={(one) => void agree(one)}
            onReopen={(one) => void meeting.reopen(one)}
          />
        ))}
      </ol>
      <p className={classes.keys}>{t('closing.lines.keys')}</p>
      <VisuallyHidden>
        <output>{meeting.said}</output>
      </VisuallyHidden>
    </div>
  );
}

/** How many lines both sides have agreed on. */
function Agreed({ lines }: { readonly lines: readonly MinutesLine[] }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const done = agreedCount(lines);
  const label = t('closing.lines.agreed', { done: format.number(done), total: format.number(lines.length) });
  return (
    <div className={classes.agreed}>
      <span aria-hidden>{label}</span>
      <ProgressBar done={done} total={lines.length} label={label} />
    </div>
  );
}

function Stepper({ at, of, onStep }: { readonly at: number; readonly of: number; readonly onStep: (by: 1 | -1) => void }) {
  const { t } = useTranslation('inspection');
  return (
    <div className={classes.stepper}>
      <ActionIcon size={30} variant="default" aria-label={t('closing.lines.previous')} disabled={at === 0} onClick={() => onStep(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <span>{t('closing.lines.at', { at: at + 1, of })}</span>
      <ActionIcon size={30} variant="default" aria-label={t('closing.lines.next')} disabled={at === of - 1} onClick={() => onStep(1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
