import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { verdicts, type Verdict } from '#domain/schema/inspection.ts';
import { verdictMarks } from '#i18n/marks.ts';
import { Dialog } from '#ui/Dialog.tsx';
import classes from './views.module.css';

interface Props {
  /** What is being verified. */
  readonly text: string;
  readonly onChoose: (verdict: Verdict) => void;
  readonly onClose: () => void;
}

/** Asks what the verification found; nothing is verified without an answer. */
export function VerdictDialog({ text, onChoose, onClose }: Props) {
  const { t } = useTranslation(['followup', 'terms', 'common']);
  return (
    <Dialog title={t('views.board.verdict')} onClose={onClose} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <p className={classes.note}>{t('views.board.verdictFor', { text })}</p>
      <div className={classes.verdicts}>
        {verdicts.map((verdict, at) => {
          const { icon: Icon } = verdictMarks[verdict];
          return (
            <Button key={verdict} variant="default" justify="flex-start" leftSection={<Icon size={16} aria-hidden />} onClick={() => onChoose(verdict)} {...(at === 0 ? { 'data-autofocus': true } : {})}>
              {t(`terms:measure.verdict.${verdict}`)}
            </Button>
          );
        })}
      </div>
    </Dialog>
  );
}
