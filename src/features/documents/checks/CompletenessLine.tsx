import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { completenessOf, isWhole } from '#domain/documents/completeness.ts';
import type { BlockSource } from '#domain/documents/model.ts';
import type { DocumentSource } from '#domain/documents/source.ts';
import { asLanguage } from '#i18n/language.ts';
import type { OpenDocument } from '../useDocument.ts';
import classes from './checks.module.css';
import { Sentence } from './Sentence.tsx';

/** The words that were recorded and stand nowhere in the document. */
const recordedText = ({ rows }: DocumentSource, { table, id }: BlockSource): string => {
  if (table === 'findings' || table === 'measures') return rows[table].find((row) => row.id === id)?.text ?? '';
  if (table === 'minutesLines') return rows.minutesLines.find((row) => row.id === id)?.opinion ?? '';
  if (table === 'adoptions') {
    const adoption = rows.adoptions.find((row) => row.id === id);
    const unit = rows.units.find((row) => row.id === adoption?.unit)?.name ?? '';
    return [unit, adoption?.result ?? ''].filter((part) => part !== '').join(' – ');
  }
  return rows.visits.find((row) => row.id === id)?.unitOpinion ?? '';
};

/** What the document says of the results against what was recorded: „12 tồn tại, 4 biện pháp, 3 ý kiến: đủ“; and what it lacks, by its words. */
export function CompletenessLine({ open: { source, ref, model } }: { readonly open: OpenDocument }) {
  const { t, i18n } = useTranslation('documents');
  const counts = completenessOf(source, ref, model);
  if (counts.length === 0) return null;
  const counted = counts.filter(({ expected }) => expected > 0);
  if (counted.length === 0) {
    return (
      <div className={classes.complete}>
        <Sentence tone="neutral" icon={IconInfoCircle}>
          {t('complete.nothing')}
        </Sentence>
      </div>
    );
  }
  const parts = counted.map(({ matter, expected }) => t(`complete.matter.${matter}`, { count: expected }));
  const list = new Intl.ListFormat(asLanguage(i18n.resolvedLanguage), { type: 'unit', style: 'long' }).format(parts);
  const missing = counts.flatMap((count) => count.missing);
  return (
    <div className={classes.complete}>
      <Sentence tone={isWhole(counts) ? 'success' : 'danger'} icon={isWhole(counts) ? IconCircleCheck : IconAlertTriangle}>
        {isWhole(counts) ? t('complete.whole', { list }) : t('complete.lacking', { list, count: missing.length })}
      </Sentence>
      {missing.length > 0 && (
        <ul className={classes.missing}>
          {missing.map((one) => (
            <li key={`${one.table} ${one.id} ${one.field}`}>{t('complete.missing', { text: recordedText(source, one) })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
