import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { severities } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import classes from './Findings.module.css';
import { findingMarks, findingOrders, hasMark, type FindingFilter, type FindingOrder } from './findingsView.ts';

interface Props {
  /** Those of the chosen kind, which the counts are about. */
  readonly findings: readonly Row<'findings'>[];
  readonly filter: FindingFilter;
  readonly onFilter: (patch: Partial<FindingFilter>) => void;
  readonly order: FindingOrder;
  readonly onOrder: (order: FindingOrder) => void;
}

/** Search, what is missing, severity and order above the findings. */
export function FindingFilters({ findings, filter, onFilter, order, onOrder }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const counted = (name: string, count: number) => t('findings.filterCount', { name, count });
  return (
    <fieldset className={classes.filters} aria-label={t('findings.filterLabel')}>
      <TextInput
        className={classes.search ?? ''}
        size="xs"
        type="search"
        aria-label={t('findings.search')}
        placeholder={t('findings.searchPlaceholder')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.search}
        onChange={(event) => onFilter({ search: event.currentTarget.value })}
      />
      <span className={classes.marks}>
        {findingMarks.map((mark) => {
          const count = findings.filter((row) => hasMark(row, mark)).length;
          const isOn = filter.mark === mark;
          return (
            <button key={mark} type="button" className={classes.mark} aria-pressed={isOn} disabled={count === 0 && !isOn} onClick={() => onFilter({ mark: isOn ? null : mark })}>
              {counted(t(`findings.filter.${mark}`), count)}
            </button>
          );
        })}
      </span>
      <Select
        className={classes.narrow ?? ''}
        size="xs"
        clearable
        aria-label={t('findings.severity')}
        placeholder={t('findings.severity')}
        data={severities.map((value) => ({
          value,
          label: counted(t(`terms:finding.severity.${value}`), findings.filter(({ severity }) => severity === value).length),
        }))}
        value={filter.severity}
        onChange={(next) => onFilter({ severity: severities.find((value) => value === next) ?? null })}
      />
      <Select
        className={classes.narrow ?? ''}
        size="xs"
        allowDeselect={false}
        aria-label={t('findings.order')}
        data={findingOrders.map((value) => ({ value, label: t(`findings.orderBy.${value}`) }))}
        value={order}
        onChange={(next) => onOrder(findingOrders.find((value) => value === next) ?? 'newest')}
      />
    </fieldset>
  );
}
