import { Button, Menu, TextInput } from '@mantine/core';
import { IconBookmark, IconChevronDown, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { createId } from '#storage/createId.ts';
import { personHere } from '#storage/reads/device.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { savedViews } from '#storage/reads/savedViews.ts';
import { dropSavedView, putSavedView, type SavedView } from '#storage/savedViews.ts';
import { store } from '#storage/store.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyDone, notifyUndo } from '#ui/notify.tsx';
import { viewOf, withView, type View } from '../useNarrowing.ts';
import classes from './views.module.css';

interface Props {
  readonly planId: PlanId;
  readonly view: View;
  /** Puts everything that an address says in place of what this one says. */
  readonly onApply: (view: View) => void;
}

/** What comes with the app, as addresses. */
const builtIn = [
  { name: 'overdue', query: 'tab=measures&group=overdue' },
  { name: 'dueSoon', query: 'tab=measures&group=dueSoon' },
  { name: 'toVerify', query: 'tab=measures&group=toVerify' },
  { name: 'noDeadline', query: 'tab=measures&due=none' },
  { name: 'noMeasure', query: 'kind=shortcoming&state=noMeasure' },
] as const;

/** The unit of whoever works on this laptop, where the team of the round says so. */
const useOwnUnit = (planId: PlanId): string | null => {
  const person = useLiveSoon(personHere());
  const members = useLiveSoon(rowsOf('members', planId));
  return person ? (members?.find(member => member.person === person)?.unit ?? null) : null;
};

/** Everything that the page says but for the finding that is open. */
const queryOf = (view: View): string => withView(new URLSearchParams(), { ...view, of: null, finding: null, measure: null }).toString();

/** The filters that are kept on this laptop, and those that come with the app. */
export function SavedViews({ planId, view, onApply }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const habits = useLiveSoon(savedViews());
  const unit = useOwnUnit(planId);
  const [edited, setEdited] = useState<SavedView | null>(null);
  const own = habits?.views ?? [];
  const apply = (query: string) => onApply(viewOf(new URLSearchParams(query)));
  const remove = async (saved: SavedView) => {
    await dropSavedView(store, saved.id);
    notifyUndo(t('views.saved.removed', { name: saved.name }), t('common:undo'), () => void putSavedView(store, saved));
  };
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<IconBookmark size={15} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('views.saved.label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('views.saved.builtIn')}</Menu.Label>
          {builtIn.map(({ name, query }) => (
            <Menu.Item key={name} onClick={() => apply(query)}>
              {t(`views.saved.${name}`)}
            </Menu.Item>
          ))}
          {unit !== null && <Menu.Item onClick={() => apply(`tab=measures&unit=${unit}`)}>{t('views.saved.mine')}</Menu.Item>}
          <Menu.Divider />
          <Menu.Label>{own.length === 0 ? t('views.saved.none') : t('views.saved.own')}</Menu.Label>
          {own.map(saved => (
            <Menu.Item key={saved.id} onClick={() => apply(saved.query)}>
              {saved.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setEdited({ id: createId(''), name: '', query: queryOf(view) })}>{t('views.saved.save')}</Menu.Item>
          {own.length > 0 && <Menu.Divider />}
          {own.map(saved => (
            <Menu.Item key={saved.id} leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setEdited(saved)}>
              {t('views.saved.rename', { name: saved.name })}
            </Menu.Item>
          ))}
          {own.map(saved => (
            <Menu.Item key={saved.id} leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove(saved)}>
              {t('views.saved.remove', { name: saved.name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {edited !== null && <NameDialog saved={edited} isNew={!own.some(({ id }) => id === edited.id)} onClose={() => setEdited(null)} />}
    </>
  );
}

function NameDialog({ saved, isNew, onClose }: { readonly saved: SavedView; readonly isNew: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['followup', 'common']);
  const [name, setName] = useState(saved.name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    await putSavedView(store, { ...saved, name: name.trim() });
    notifyDone(t('views.saved.saved', { name: name.trim() }));
    onClose();
  };
  return (
    <Dialog title={isNew ? t('views.saved.saveTitle') : t('views.saved.renameTitle')} onClose={onClose} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form className={classes.form} onSubmit={event => void submit(event)}>
        <TextInput data-autofocus label={t('views.saved.name')} maxLength={80} value={name} onChange={event => setName(event.currentTarget.value)} />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('views.saved.confirm')}
        </Button>
      </form>
    </Dialog>
  );
}
