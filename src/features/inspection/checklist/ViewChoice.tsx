import { Menu, Select } from '@mantine/core';
import { IconChevronDown, IconEyeCheck } from '@tabler/icons-react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { checklistViews, type ChecklistView } from '#domain/checklist.ts';
import type { OwnAreas } from '#domain/share.ts';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './Checklist.module.css';
import { ViewCountsContext } from './viewCounts.ts';

/** Views that are always one press away; the others are behind „Lọc khác“. */
const first = ['all', 'open', 'work', 'focus'] as const;
const further = ['evidence', 'mine', 'changed'] as const;

interface Props {
  readonly view: ChecklistView;
  readonly onView: (view: ChecklistView) => void;
  /** What the person answers for here, or why that cannot be told. */
  readonly own: OwnAreas;
  readonly onLookAtAll: () => void;
}

/** The filters by state, each with its count. */
export function ViewChoice({ view, onView, own, onLookAtAll }: Props) {
  const { t } = useTranslation('inspection');
  return (
    <fieldset className={classes.views} aria-label={t('checklist.viewLabel')}>
      {first.map((one) => (
        <button key={one} type="button" className={classes.view} aria-pressed={one === view} onClick={() => onView(one)}>
          {t(`checklist.view.${one}`)}
          <ViewCount view={one} />
        </button>
      ))}
      <MoreViews view={view} onView={onView} own={own} onLookAtAll={onLookAtAll} />
    </fieldset>
  );
}

function ViewCount({ view }: { readonly view: ChecklistView }) {
  const format = useFormat();
  return <span className={classes.viewCount}>{format.number(use(ViewCountsContext)[view])}</span>;
}

function MoreViews({ view, onView, own, onLookAtAll }: Props) {
  const { t } = useTranslation('inspection');
  const more = further.find((one) => one === view);
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <button type="button" className={classes.view} data-chosen={more !== undefined || undefined}>
          {more === undefined ? t('checklist.moreViews') : t(`checklist.view.${more}`)}
          {more !== undefined && <ViewCount view={more} />}
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
              rightSection={why === null && <ViewCount view={one} />}
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
  );
}

/** The same choice where there is no room for buttons. */
export function ViewSelect({ view, onView, own }: Omit<Props, 'onLookAtAll'>) {
  const counts = use(ViewCountsContext);
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
