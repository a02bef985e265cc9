import { useTranslation } from 'react-i18next';
import { isSent, type AuthorityMatters } from '#domain/referrals.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);

/** The list of matters by the authority that can settle them, as a table with its head, to be put into a sheet or a letter. */
export function useReferralTable(): (groups: readonly AuthorityMatters[]) => readonly (readonly string[])[] {
  const { t } = useTranslation(['followup', 'terms']);
  const format = useFormat();
  const letter = (number: string, on: string | null) => joined([number.trim(), on === null ? '' : t('referrals.dated', { date: format.date(on) })], ', ');
  const sentWords = ({ to, sent }: Row<'referrals'>) => joined([to.name.trim(), letter(sent.number, sent.date)], ': ');
  const answerWords = ({ answer }: Row<'referrals'>) =>
    answer.outcome === null ? '' : joined([t(`terms:referral.outcome.${answer.outcome}`), letter(answer.number, answer.on), answer.text.trim()], '; ');
  return (groups) => [
    [t('referrals.column.no'), t('referrals.column.authority'), t('referrals.column.unit'), t('referrals.column.matter'), t('referrals.column.recommendation'), t('referrals.column.letter'), t('referrals.column.due'), t('referrals.column.answer')],
    ...groups
      .flatMap(({ authority, matters }) => matters.map((matter) => ({ ...matter, group: authority })))
      .map(({ group, unit, label, finding, referrals }, at) => {
        const sent = referrals.filter(isSent);
        return [
          String(at + 1),
          t(`referrals.group.${group}`),
          unit?.name ?? '',
          joined([label, finding.text.trim()], '. '),
          finding.recommendation.trim(),
          joined(sent.map(sentWords), '\n'),
          joined(sent.map(({ due }) => (due === null ? '' : format.date(due))), '\n'),
          joined(sent.map(answerWords), '\n'),
        ];
      }),
  ];
}
