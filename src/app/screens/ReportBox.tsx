import { Button, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './screens.module.css';

/** An error report to read and to copy. Where the clipboard is closed (plain HTTP), the text is selected for Ctrl+C. */
export function ReportBox({ report }: { readonly report: string }) {
  const { t } = useTranslation('screens');
  const clipboard = useClipboard();
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={classes.report}>
      <Textarea ref={box} label={t('crash.report')} value={report} readOnly autosize minRows={4} maxRows={10} spellCheck={false} classNames={{ input: classes.reportText ?? '' }} />
      <Button
        variant="default"
        leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        onClick={() => {
          box.current?.select();
          clipboard.copy(report);
        }}
      >
        {clipboard.copied ? t('actions.copied') : t('actions.copy')}
      </Button>
    </div>
  );
}
