import { UnstyledButton } from '@mantine/core';
import { IconClipboardPlus, IconEye, IconFileImport, IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { IconComponent } from '#ui/icon.ts';
import classes from './StartCards.module.css';

interface WaysProps {
  readonly onOpenExample: () => void;
  /** The ways that are offered elsewhere on the page. */
  readonly without?: readonly Way[];
}

type Way = 'import' | 'restore' | 'create' | 'example';

/** The empty start: what this is, and four ways in. */
export function Start({ onOpenExample }: Pick<WaysProps, 'onOpenExample'>) {
  const { t } = useTranslation('plans');
  return (
    <div className={classes.start}>
      <h1 className={classes.title}>{t('start.title')}</h1>
      <p className={classes.lead}>{t('start.lead')}</p>
      <h2 className={classes.question}>{t('start.question')}</h2>
      <Ways onOpenExample={onOpenExample} />
    </div>
  );
}

/** The ways to bring a round onto this laptop, each saying what it leads to. */
export function Ways({ onOpenExample, without = [] }: WaysProps) {
  const { t } = useTranslation('plans');
  return (
    <ul className={classes.cards}>
      {!without.includes('import') && (
        <li>
          <Link className={classes.card} to="/import">
            <CardWords icon={IconFileImport} title={t('start.import.title')} text={t('start.import.text')} />
          </Link>
        </li>
      )}
      {!without.includes('restore') && (
        <li>
          <Link className={classes.card} to="/import?restore=1">
            <CardWords icon={IconRestore} title={t('start.restore.title')} text={t('start.restore.text')} />
          </Link>
        </li>
      )}
      {!without.includes('create') && (
        <li>
          <Link className={classes.card} to="/?new=1">
            <CardWords icon={IconClipboardPlus} title={t('start.create.title')} text={t('start.create.text')} />
          </Link>
        </li>
      )}
      {!without.includes('example') && (
        <li>
          <UnstyledButton className={classes.card} onClick={onOpenExample}>
            <CardWords icon={IconEye} title={t('start.example.title')} text={t('start.example.text')} />
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}

function CardWords({ icon: Icon, title, text }: { readonly icon: IconComponent; readonly title: string; readonly text: string }) {
  return (
    <>
      <span className={classes.icon}>
        <Icon size={24} stroke={1.6} aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.cardTitle}>{title}</span>
        <span className={classes.cardText}>{text}</span>
      </span>
    </>
  );
}
