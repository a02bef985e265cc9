import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPencilOff, IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keyCode, standingOf, type Standing } from '#domain/identity.ts';
import type { PersonId } from '#domain/ids.ts';
import type { CheckedSignature } from '#exchange/signature.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { acceptKey } from '#storage/identity.ts';
import { acceptedKeys, ownSigningKey } from '#storage/reads/identity.ts';
import { store } from '#storage/store.ts';
import { notifyDone } from '#ui/notify.tsx';
import type { Tone } from '#ui/tone.ts';
import classes from './SignatureNote.module.css';

/** A signature that this browser could not check has a standing of its own. */
type Shown = Standing | 'unchecked';

const marks: Readonly<Record<Shown, { readonly tone: Tone; readonly icon: typeof IconShieldCheck }>> = {
  own: { tone: 'success', icon: IconShieldCheck },
  known: { tone: 'success', icon: IconShieldCheck },
  unknown: { tone: 'info', icon: IconShieldQuestion },
  'other-key': { tone: 'danger', icon: IconAlertTriangle },
  missing: { tone: 'warning', icon: IconAlertTriangle },
  unsigned: { tone: 'neutral', icon: IconPencilOff },
  unchecked: { tone: 'neutral', icon: IconShieldQuestion },
};

interface Props {
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly signature: CheckedSignature;
}

/** Who vouches for a file, in words; an unknown key can be accepted here, after its code has been compared. */
export function SignatureNote({ by, signature }: Props) {
  const { t } = useTranslation('exchange');
  const accepted = useLiveSoon(acceptedKeys());
  const own = useLiveSoon(ownSigningKey());
  if (accepted === undefined || own === undefined) return null;
  const key = signature.kind === 'valid' ? signature.key : null;
  const standing = standingOf({ person: by.id, name: by.name, key }, accepted, own);
  const name = by.name || t('import.nobody');
  const accept = async (accepting: string) => {
    await acceptKey(store, { person: by.id, key: accepting, name: by.name }, Date.now());
    notifyDone(t('signature.accepted', { name }));
  };
  return (
    <SignatureNoteOf
      shown={signature.kind === 'unchecked' ? 'unchecked' : standing}
      name={name}
      code={key === null ? null : keyCode(by.id, key)}
      {...(key !== null && (standing === 'unknown' || standing === 'other-key') ? { onAccept: () => void accept(key) } : {})}
    />
  );
}

interface NoteProps {
  readonly shown: Shown;
  readonly name: string;
  /** The code of the key that signed; null when there is none that holds. */
  readonly code: string | null;
  readonly onAccept?: () => void;
}

/** The note for a known standing. */
export function SignatureNoteOf({ shown, name, code, onAccept }: NoteProps) {
  const { t } = useTranslation('exchange');
  const { tone, icon: Icon } = marks[shown];
  return (
    <section className={classes.note} data-tone={tone} aria-label={t('signature.label')}>
      <Icon size={18} aria-hidden className={classes.sign} />
      <div>
        <p>{t(`signature.${shown}`, { name })}</p>
        {code !== null && onAccept && (
          <>
            <p className={classes.code}>
              {t('signature.code')}: <code>{code}</code>
            </p>
            <Button size="compact-sm" variant={shown === 'unknown' ? 'filled' : 'default'} onClick={onAccept}>
              {t('signature.accept')}
            </Button>
            <p className={classes.hint}>{t('signature.acceptHint')}</p>
          </>
        )}
      </div>
    </section>
  );
}
