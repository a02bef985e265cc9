import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconKeyboard, IconSearch, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { checklistViews, type ChecklistView } from '#domain/checklist.ts';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './Checklist.module.css';

interface Props {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly view: ChecklistView;
  readonly onView: (view: ChecklistView) => void;
  /** How many lines each view holds in the chosen area. */
  readonly counts: Readonly<Record<ChecklistView, number>>;
  /** The choice of an area, where there is no column for it. */
  readonly areaSelect: ReactNode;
  readonly onHelp: () => void;
}

/** Search and views above the lines. */
export const ChecklistToolbar = memo(function ChecklistToolbar({ searchRef, search, onSearch, view, onView, counts, areaSelect, onHelp }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  return (
    <div className={classes.toolbar}>
      {areaSelect}
      <TextInput
        ref={searchRef}
        className={classes.search ?? ''}
        size="xs"
        type="search"
        aria-label={t('checklist.search')}
        placeholder={t('checklist.searchPlaceholder')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          search !== '' && (
            <ActionIcon size={22} aria-label={t('checklist.clearSearch')} onClick={() => onSearch('')}>
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )
        }
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <fieldset className={classes.views} aria-label={t('checklist.viewLabel')}>
        {checklistViews.map((one) => (
          <button key={one} type="button" className={classes.view} aria-pressed={one === view} onClick={() => onView(one)}>
            {t(`checklist.view.${one}`)}
            <span className={classes.viewCount}>{format.number(counts[one])}</span>
          </button>
        ))}
      </fieldset>
      <Button className={classes.help ?? ''} size="compact-sm" variant="subtle" color="gray" leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onHelp}>
        {t('checklist.keys.open')}
      </Button>
    </div>
  );
});
