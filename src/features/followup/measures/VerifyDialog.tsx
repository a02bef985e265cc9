import { Button, Group, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { verdicts, type Verdict } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { attachmentsOf } from '#storage/reads/rows.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { ProofFiles } from '../proof/ProofFiles.tsx';
import type { FollowedFinding } from '../round.ts';
import { FileGallery } from './FileGallery.tsx';
import classes from './remedy.module.css';

interface Props {
  readonly finding: FollowedFinding;
  readonly measure: Row<'measures'>;
  readonly onVerify: (verdict: Verdict, verification: string) => void;
  readonly onClose: () => void;
}

/** What was found beside what proves the remedy, and what the team makes of it. */
export function VerifyDialog({ finding, measure, onVerify, onClose }: Props) {
  const { t } = useTranslation(['followup', 'terms', 'common']);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [words, setWords] = useState(measure.verification);
  const { plan, id } = measure;
  const found = useLiveSoon(attachmentsOf(plan, [finding.id])) ?? [];
  const proof = useLiveSoon(attachmentsOf(plan, [id])) ?? [];
  const send = () => {
    if (verdict !== null) onVerify(verdict, words);
  };
  return (
    <Dialog onClose={onClose} size="min(1080px, 96vw)" title={t('remedy.verify.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={classes.beside}>
          <Side title={t('remedy.verify.found')}>
            <p className={classes.words}>
              {finding.label !== '' && <b>{finding.label} </b>}
              {finding.row.text || t('blankFinding')}
            </p>
            <FileGallery files={found} label={t('remedy.verify.found')} />
          </Side>
          <Side title={t('remedy.verify.mended')}>
            <p className={classes.words}>
              <b>{t('remedy.verify.measure')}: </b>
              {measure.text || t('blankMeasure')}
            </p>
            <p className={classes.words}>
              <b>{t('remedy.verify.report')}: </b>
              {measure.report.trim() === '' ? t('remedy.verify.noReport') : measure.report}
            </p>
            <FileGallery files={proof} label={t('remedy.verify.mended')} />
            <ProofFiles planId={plan} owner={{ table: 'measures', id }} isListed={false} />
          </Side>
        </div>
        <Radio.Group label={t('remedy.verify.verdict')} mt="sm" value={verdict} onChange={(value) => setVerdict(verdicts.find((one) => one === value) ?? null)}>
          <Group mt={6} gap="md">
            {verdicts.map((one, at) => (
              <Radio key={one} value={one} label={t(`terms:measure.verdict.${one}`)} data-autofocus={at === 0 || undefined} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          mt="sm"
          autosize
          minRows={2}
          label={t('measures.verification')}
          placeholder={t('remedy.verify.words')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) send();
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={verdict === null}>
            {t('remedy.verify.do')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function Side({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.side} aria-label={title}>
      <h4 className={classes.part}>{title}</h4>
      {children}
    </section>
  );
}
