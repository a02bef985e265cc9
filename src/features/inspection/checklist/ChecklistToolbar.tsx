import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconKeyboard, IconListCheck, IconPrinter, IconSearch, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistView } from '#domain/checklist.ts';
import type { OwnAreas } from '#domain/share.ts';
import classes from './Checklist.module.css';
import { ViewChoice, ViewSelect } from './ViewChoice.tsx';

interface Props {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly view: ChecklistView;
  readonly onView: (view: ChecklistView) => void;
  /** What the person answers for here, or why that cannot be told. */
  readonly own: OwnAreas;
  readonly onLookAtAll: () => void;
  /** The choice of an area, where there is no column for it. */
  readonly areaSelect: ReactNode;
  /** There is room for the views as buttons. */
  readonly isWide: boolean;
  readonly isMarking: boolean;
  readonly onMarking: (on: boolean) => void;
  /** Opens the checklist as blank paper. */
  readonly onPaper: () => void;
  readonly onHelp: () => void;
}

/** Search and views above the lines. */
export const ChecklistToolbar = memo(function ChecklistToolbar(props: Props) {
  const { searchRef, search, onSearch, view, onView, own, onLookAtAll, areaSelect, isWide, isMarking, onMarking, onPaper, onHelp } = props;
  const { t } = useTranslation('inspection');
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
      <ViewChoice view={view} onView={onView} own={own} onLookAtAll={onLookAtAll} />
      {!isWide && <ViewSelect view={view} onView={onView} own={own} />}
      <span className={classes.tools}>
        <button type="button" className={classes.view} aria-pressed={isMarking} onClick={() => onMarking(!isMarking)}>
          <IconListCheck size={16} aria-hidden className={classes.viewSign} />
          {t('bulk.begin')}
        </button>
        <Tooltip label={t('blankForm.open')}>
          <ActionIcon size={26} aria-label={t('blankForm.open')} onClick={onPaper}>
            <IconPrinter size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Button className={classes.help ?? ''} size="compact-sm" variant="subtle" color="gray" leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onHelp}>
          {t('checklist.keys.open')}
        </Button>
      </span>
    </div>
  );
});
