import { useTranslation } from 'react-i18next';
import { dutyRules, type DueDocument, type Duty } from '#domain/desk/deadlines.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** How a term is counted and where the rule comes from, in words. */
export interface RuleWords {
  /** „3 ngày làm việc sau ngày kiểm tra (25/04/2024)“. */
  readonly words: (row: DueDocument) => string;
  readonly source: (duty: Duty) => string;
}

/** The rules of the deadlines in words. */
export function useRuleWords(): RuleWords {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const rule = ({ duty, days }: DueDocument): string => {
    const count = Math.abs(days);
    switch (dutyRules[duty].from) {
      case 'visit':
        return days < 0 ? t('documents.rule.beforeVisit', { count }) : t('documents.rule.afterVisit', { count });
      case 'roundEnd':
        return t('documents.rule.afterRoundEnd', { count });
      case 'notice':
        return t('documents.rule.afterNotice', { count });
      case 'yearEnd':
        return t('documents.rule.yearEnd');
    }
  };
  return {
    words: (row) => (row.from === null ? rule(row) : t('documents.rule.from', { rule: rule(row), date: format.date(row.from) })),
    source: (duty) => t(`documents.source.${dutyRules[duty].from === 'yearEnd' ? 'yearEnd' : dutyRules[duty].source}`),
  };
}
