import { useTranslation } from 'react-i18next';
import type { ClosingIssue } from '#domain/closingCheck.ts';
import { findingLabel } from '#domain/findingNumber.ts';
import type { CriterionId, FindingId, MeasureId, SampleId } from '#domain/ids.ts';
import { unreachable } from '#domain/result.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { ClosingModel } from './closingModel.ts';
import type { ClosingView } from './useClosing.ts';
import { useLineWords } from './useLineWords.ts';

/** Letters of a running text that name a row in a list. */
const LENGTH = 70;

/** The beginning of a text to be quoted within a sentence, which brings its own full stop. */
const cut = (text: string): string => {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1).trimEnd()}…` : line.replace(/[.;,:]+$/, '');
};

/** The codes of criteria, by id; blank for one that the visit does not ask. */
export const codesOf = ({ entries }: Pick<ClosingModel, 'entries'>): ((criterion: CriterionId) => string) => {
  const codes = new Map(entries.map(({ criterion }) => [criterion.id, criterion.definition.code]));
  return (criterion) => codes.get(criterion) ?? '';
};

/** What a row is called in the words of an issue. */
const useNames = (model: ClosingModel, view: ClosingView) => {
  const { t } = useTranslation(['inspection', 'terms']);
  const codeOf = codesOf(model);
  return {
    criterion: (id: CriterionId) => t('closing.check.onCriterion', { code: codeOf(id) }),
    finding: (id: FindingId) => {
      const row = model.findings.find((one) => one.id === id);
      if (!row) return '';
      const kind = row.number === null ? t(`terms:finding.kind.${row.kind}`) : findingLabel(row.kind, row.number);
      return t('closing.check.onFinding', { kind, text: cut(row.text) });
    },
    measure: (id: MeasureId) => cut(view.measures.find((one) => one.id === id)?.text ?? ''),
    sample: (id: SampleId) => cut(view.samples.find((one) => one.id === id)?.title ?? ''),
    attendee: (id: string) => {
      const row = view.attendees.find((one) => one.id === id);
      const member = view.members.find((one) => one.id === (row?.member ?? id));
      return member?.name || row?.name || t('day.attendees.unnamed');
    },
  };
};

/** The words of an issue: what is missing or contradicts itself, and where. */
export const useIssueText = (model: ClosingModel, view: ClosingView): ((issue: ClosingIssue) => string) => {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const names = useNames(model, view);
  const words = useLineWords(model, view);
  return (issue) => {
    switch (issue.type) {
      case 'not-assessed':
      case 'scores-missing':
      case 'numbers-missing':
      case 'conflicts':
        return t(`closing.check.issue.${issue.type}`, { count: issue.count });
      case 'result-without-finding':
        return t('closing.check.issue.result-without-finding', { where: names.criterion(issue.criterion), result: t(`terms:assessment.result.${issue.result}`).toLowerCase() });
      case 'figures':
        return t(`closing.check.issue.figures.${issue.why}`, { where: names.criterion(issue.criterion) });
      case 'figures-missing':
      case 'rate-against-result':
      case 'figures-off-sample':
      case 'score-above-maximum':
        return t(`closing.check.issue.${issue.type}`, { where: names.criterion(issue.criterion) });
      case 'finding-blank':
      case 'times-reversed':
      case 'opinion-blank':
        return t(`closing.check.issue.${issue.type}`);
      case 'finding-lacks':
        return t(`closing.check.issue.finding-lacks.${issue.detail}`, { where: names.finding(issue.finding) });
      case 'good-practice-without-evidence':
        return t('closing.check.issue.good-practice-without-evidence', { where: names.finding(issue.finding) });
      case 'number-doubled':
        return t('closing.check.issue.number-doubled', { where: names.finding(issue.finding), label: findingLabel(issue.kind, issue.number) });
      case 'measure-lacks':
        return t(`closing.check.issue.measure-lacks.${issue.detail}`, { where: names.measure(issue.measure) });
      case 'dossiers-open':
        return t('closing.check.issue.dossiers-open', { where: names.sample(issue.sample), count: issue.count });
      case 'sums-disagree':
        return t('closing.check.issue.sums-disagree', { where: names.sample(issue.sample), received: format.number(issue.received), sum: format.number(issue.sum) });
      case 'basis-outdated': {
        const basis = view.bases.find(({ id }) => id === issue.basis);
        return t('closing.check.issue.basis-outdated', { where: [basis?.documentType ?? '', basis?.number ?? ''].join(' ').trim() });
      }
      case 'own-unit':
        return t(issue.isSubstitute ? 'closing.check.issue.own-unit-substitute' : 'closing.check.issue.own-unit', { where: names.attendee(issue.member) });
      case 'substitute-lacks':
        return t(`closing.check.issue.substitute-lacks.${issue.gap}`, { where: names.attendee(issue.attendee) });
      case 'nobody-present':
        return t(`closing.check.issue.nobody-present.${issue.side}`);
      case 'time-missing':
        return t(`closing.check.issue.time-missing.${issue.field}`);
      case 'lines-open':
        return t('closing.check.issue.lines-open', { count: issue.count, of: issue.of });
      case 'line-changed': {
        const line = view.lines.find(({ id }) => id === issue.line);
        return t('closing.check.issue.line-changed', { where: line ? words.title(line) : '' });
      }
      default:
        return unreachable(issue);
    }
  };
};
