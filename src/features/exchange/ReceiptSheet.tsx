import { useTranslation } from 'react-i18next';
import { shortCode } from '#domain/digest.ts';
import type { Digests } from '#domain/importFacts.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { ReceivedRecord } from '#storage/ledger.ts';
import { CountsTable } from './CountsTable.tsx';
import { Fact, FactList } from '#ui/FactList.tsx';
import classes from './exchange.module.css';
import { useHeadline } from './useHeadline.ts';

interface Props {
  readonly record: ReceivedRecord;
  /** Of the round; blank while it has none. */
  readonly title: string;
  /** Who merged; blank while nobody has given a name. */
  readonly person: string;
}

/** The receipt of an import as it is shown and printed: who, when, which file, what, and the codes before and after. */
export function ReceiptSheet({ record, title, person }: Props) {
  const { t } = useTranslation(['exchange', 'terms']);
  const format = useFormat();
  const headline = useHeadline();
  const { receipt } = record;
  const units = receipt.byUnit.map((counts) => ({
    ...counts,
    key: counts.unit ?? '',
    name: counts.unit === null ? t('preview.wholeRound') : counts.label || t('preview.untitled'),
  }));
  const tables = receipt.byTable.map((counts) => ({ ...counts, key: counts.table, name: t(`terms:table.${counts.table}`) }));
  const changes = { taken: format.number(receipt.taken), left: format.number(receipt.left) };
  const facts: readonly (readonly [name: string, value: string])[] = [
    [t('receipt.plan'), title || t('preview.untitled')],
    [t('receipt.from'), record.name || t('import.nobody')],
    [t('receipt.by'), person || t('import.nobody')],
    [t('receipt.at'), format.dateTime(record.at)],
    [t('receipt.file'), record.fileName],
    [t('receipt.what'), headline(receipt.total)],
    [t('receipt.changes'), receipt.left > 0 ? t('receipt.changesLeft', changes) : t('receipt.changesTaken', changes)],
    ...(receipt.newBlobs > 0 ? [[t('receipt.photos'), format.number(receipt.newBlobs)] as const] : []),
  ];
  return (
    <div className={classes.sheet}>
      <p className={classes.sheetTitle}>{t('receipt.sheet')}</p>
      {record.undoneAt !== null && <p className={classes.line}>{t('receipt.undoneAt', { time: format.dateTime(record.undoneAt) })}</p>}
      <FactList wide>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
        <Code name={t('receipt.codeBefore')} digests={receipt.before} />
        <Code name={t('receipt.code')} digests={receipt.after} />
      </FactList>
      <p className={classes.quiet}>{t('receipt.codeHint')}</p>
      <div className={classes.columns}>
        <CountsTable caption={t('preview.byUnit')} nameHeader={t('preview.column.unit')} rows={units} />
        <CountsTable caption={t('preview.byTable')} nameHeader={t('preview.column.table')} rows={tables} />
      </div>
      <p className={classes.signature}>{t('receipt.signature')}</p>
    </div>
  );
}

/** A code to compare by eye, with the whole digest under it for whoever wants to be sure. */
function Code({ name, digests }: { readonly name: string; readonly digests: Digests }) {
  const { t } = useTranslation('exchange');
  return (
    <Fact name={name}>
      {digests.count === 0 ? (
        t('receipt.empty')
      ) : (
        <>
          <span className={classes.code}>{shortCode(digests.state)}</span>
          <span className={classes.digest}>{digests.state}</span>
        </>
      )}
    </Fact>
  );
}
