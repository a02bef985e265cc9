import { ActionIcon, Anchor } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { removeAttachment } from '#domain/commands/inspection.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { findBlob } from '#storage/blobs.ts';
import { attachmentsOf } from '#storage/reads/rows.ts';
import { store } from '#storage/store.ts';
import { FileDrop } from '#ui/FileDrop.tsx';
import { notifyProblem, notifyUndo } from '#ui/notify.tsx';
import { saveFile } from '#ui/saveFile.ts';
import classes from './proof.module.css';
import { takeProof, type ProofOwner } from './takeProof.ts';

/** The files that prove what a row says: open, add, take off. Where they are shown already, `isListed` false leaves the way to add some. */
export function ProofFiles({ planId, owner, isListed = true }: { readonly planId: PlanId; readonly owner: ProofOwner; readonly isListed?: boolean }) {
  const { t } = useTranslation(['followup', 'common']);
  const files = useLiveSoon(attachmentsOf(planId, [owner.id])) ?? [];
  const remove = useCommand(removeAttachment);

  const onFiles = async (chosen: readonly File[]) => {
    for (const file of chosen) {
      const problem = await takeProof(planId, owner, file);
      if (problem !== null) notifyProblem(t('proof.problem'), t(`proof.problems.${problem}`, { name: file.name }));
    }
  };
  const open = async ({ file, caption }: Row<'attachments'>) => {
    const stored = file && (await findBlob(store, file.hash));
    if (stored) saveFile(stored.bytes, file.name);
    else notifyProblem(t('proof.problem'), t('proof.notHere', { name: file?.name ?? caption }));
  };
  const onRemove = async (row: Row<'attachments'>) => {
    const outcome = await remove({ plan: planId, row });
    if (outcome.ok) notifyUndo(t('proof.removed'), t('common:undo'), () => void runUndo(outcome.value.undo));
  };
  return (
    <div className={classes.proof}>
      {isListed && files.length > 0 && (
        <ul className={classes.files} aria-label={t('proof.title')}>
          {files.map((row) => (
            <li key={row.id}>
              <Anchor component="button" type="button" size="sm" onClick={() => void open(row)}>
                <IconPaperclip size={14} aria-hidden className={classes.sign} /> {row.caption || row.file?.name}
              </Anchor>
              <ActionIcon size="sm" aria-label={t('proof.remove', { name: row.caption || (row.file?.name ?? '') })} onClick={() => void onRemove(row)}>
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <FileDrop compact multiple buttonLabel={t('proof.add')} hint={t('proof.hint')} onFiles={(chosen) => void onFiles(chosen)} />
    </div>
  );
}
