import { Menu, Select } from '@mantine/core';
import { IconChevronDown, IconEyeCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { checklistViews, type ChecklistView } from '#domain/checklist.ts';
import type { OwnAreas } from '#domain/share.ts';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './Checklist.module.css';

/** Views that are always one press away; the others are behind „Lọc khác“. */
const first = ['all', 'open', 'work', 'focus'] as const;
const further = ['evidence', 'mine', 'changed'] as const;

interface Props {
  readonly view: ChecklistView;
  readonly onView: (view: ChecklistView) => void;
  /** How many lines each view holds in the chosen area. */
  readonly counts: Readonly<Record<ChecklistView, number>>;
  /** What the person answers for here, or why that cannot be told. */
  readonly own: OwnAreas;
  readonly onLookAtAll: () => void;
}

/** The filters by state, each with its count. */
export function ViewChoice({ view, onView, counts, own, onLookAtAll }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const more = further.find((one) => one === view);
  return (
    <fieldset className={classes.views} aria-label={t('checklist.viewLabel')}>
      {first.map((one) => (
        <button key={one} type="button" className={classes.view} aria-pressed={one === view} onClick={() => onView(one)}>
          {t(`checklist.view.${one}`)}
          <span className={classes.viewCount}>{format.number(counts[one])}</span>
        </button>
      ))}
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <button type="button" className={classes.view} data-chosen={more !== undefined || undefined}>
            {more === undefined ? t('checklist.moreViews') : t(`checklist.view.${more}`)}
            {more !== undefined && <span className={classes.viewCount}>{format.number(counts[more])}</span>}
            <IconChevronDown size={14} aria-hidden className={classes.viewMore} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {further.map((one) => {
            const why = one === 'mine' && typeof own === 'string' ? own : null;
            return (
              <Menu.Item
                key={one}
                disabled={why !== null}
                aria-current={one === view}
                rightSection={why === null && <span className={classes.viewCount}>{format.number(counts[one])}</span>}
                onClick={() => onView(one)}
              >
                {t(`checklist.view.${one}`)}
                <span className={classes.viewHint}>{t(`checklist.viewHint.${why ?? one}`)}</span>
              </Menu.Item>
            );
          })}
          <Menu.Divider />
          <Menu.Item leftSection={<IconEyeCheck size={16} aria-hidden />} onClick={onLookAtAll}>
            {t('checklist.lookAtAll')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </fieldset>
  );
}

/** The same choice where there is no room for buttons. */
export function ViewSelect({ view, onView, counts, own }: Omit<Props, 'onLookAtAll'>) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  return (
    <Select
      className={classes.viewSelect ?? ''}
      size="xs"
      allowDeselect={false}
      aria-label={t('checklist.viewLabel')}
      data={checklistViews.map((one) => ({
        value: one,
        label: `${t(`checklist.view.${one}`)} (${format.number(counts[one])})`,
        disabled: one === 'mine' && typeof own === 'string',
      }))}
      value={view}
      onChange={(value) => onView(checklistViews.find((one) => one === value) ?? 'all')}
    />
  );
}
