import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberIssuance } from '#domain/commands/issuing.ts';
import { issuedContentOf, type Issued } from '#domain/issuing/content.ts';
import { planDifferences } from '#domain/issuing/difference.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import type { Planning } from '../usePlanning.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import classes from './issuing.module.css';
import { useDocumentWords } from './useDocumentWords.ts';

interface Props {
  readonly planning: Planning;
  /** The plan itself first, then its amendments. */
  readonly issued: readonly Issued[];
  readonly onClose: () => void;
}

/** Everything that was issued, the newest first, each with what it changed; on top what has not been issued yet. */
export function VersionsDialog({ planning, issued, onClose }: Props) {
  const { t } = useTranslation(['planning', 'common']);
  const latest = issued.at(-1);
  const since = latest ? planDifferences(latest.content, issuedContentOf(planning)) : [];
  return (
    <Dialog size="lg" onClose={onClose} title={t('issuing.versions')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {since.length > 0 && (
        <section className={classes.version}>
          <h3 className={classes.heading}>{t('issuing.sinceThen')}</h3>
          <DifferenceList differences={since} areas={planning.areas} />
        </section>
      )}
      {issued.toReversed().map((version) => (
        <Version key={version.row.id} version={version} before={issued[issued.indexOf(version) - 1]} planning={planning} />
      ))}
    </Dialog>
  );
}

function Version({ version, before, planning }: { readonly version: Issued; readonly before: Issued | undefined; readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const words = useDocumentWords();
  const { row, no, at, content, isAltered } = version;
  const differences = before ? planDifferences(before.content, content) : [];
  const counts = { units: format.number(content.units.length), visits: format.number(content.visits.length), members: format.number(content.members.length) };
  return (
    <section className={classes.version}>
      <h3 className={classes.heading}>
        {no === 0 ? t('issuing.versionPlan') : t('issuing.versionAmendment', { no })}
        <span className={classes.about}>
          {words(row.document)} · {t('issuing.at', { at: format.dateTime(at) })}
        </span>
      </h3>
      {isAltered && (
        <StatusBadge tone="danger" icon={IconAlertTriangle} title={t('issuing.alteredHint')}>
          {t('issuing.altered')}
        </StatusBadge>
      )}
      <ConflictNote row={row} />
      {row.reason !== '' && <p className={classes.hint}>{t('issuing.versionReason', { reason: row.reason })}</p>}
      {before ? (
        differences.length === 0 ? (
          <p className={classes.hint}>{t('issuing.noChanges')}</p>
        ) : (
          <DifferenceList differences={differences} areas={planning.areas} />
        )
      ) : (
        <p className={classes.hint}>{t('issuing.contentCounts', counts)}</p>
      )}
      {(row.document.number === '' || row.document.date === null) && <GiveNumber version={version} plan={planning.plan} />}
    </section>
  );
}

/** Number and date that Văn thư gives afterwards; what was given before stays. */
function GiveNumber({ version: { row }, plan }: { readonly version: Issued; readonly plan: Planning['plan'] }) {
  const { t } = useTranslation(['planning', 'common']);
  const write = useCommand(numberIssuance);
  const [document, setDocument] = useState<Issued['row']['document'] | null>(null);
  if (document === null) {
    return (
      <Button size="compact-sm" variant="light" onClick={() => setDocument(row.document)}>
        {t('issuing.giveNumber')}
      </Button>
    );
  }
  return (
    <>
      <DocumentFields value={document} onChange={setDocument} fixed={row.document} />
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" variant="default" onClick={() => setDocument(null)}>
          {t('common:cancel')}
        </Button>
        <Button
          size="compact-sm"
          disabled={document.number.trim() === row.document.number && document.date === row.document.date}
          onClick={() => {
            setDocument(null);
            void write({ plan: plan.id, version: row, round: plan, document });
          }}
        >
          {t('issuing.saveNumber')}
        </Button>
      </Group>
    </>
  );
}
