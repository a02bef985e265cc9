import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { documentFactsOf } from '#domain/documents/facts.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { documentStateOf } from '../documentState.ts';
import { documentSearch } from '../paths.ts';
import classes from './list.module.css';
import { StateBadge } from './StateBadge.tsx';

interface Props {
  readonly stage: 'preparation' | 'closing';
  readonly source: DocumentSource;
  readonly refs: readonly DocumentRef[];
}

/** The documents of the whole round that belong to one stage of it. */
export function RoundDocuments({ stage, source, refs }: Props) {
  const { t } = useTranslation(['documents', 'terms']);
  return (
    <Panel title={t(`stage.${stage}`)} hint={t(`stageHint.${stage}`)} padding="flush">
      <table data-table className={classes.round}>
        <caption>{t(`stage.${stage}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.document')}</th>
            <th scope="col">{t('list.number')}</th>
            <th scope="col">{t('list.state')}</th>
          </tr>
        </thead>
        <tbody>
          {refs.map((ref) => (
            <tr key={ref.kind}>
              <th scope="row">
                <Anchor component={Link} to={{ search: documentSearch(ref) }} inherit>
                  {t(`terms:document.kind.${ref.kind}`)}
                </Anchor>
              </th>
              <td>
                <Numbered source={source} docRef={ref} />
              </td>
              <td>
                <StateBadge state={documentStateOf(source, ref)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** Number and date as far as they are there; nothing for what carries none. */
function Numbered({ source, docRef }: { readonly source: DocumentSource; readonly docRef: DocumentRef }) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const { number, symbol, date } = documentFactsOf(source, docRef).heading;
  if (number !== '' && date !== null) return t('list.numbered', { number, date: format.date(date) });
  if (number !== '') return t('list.onlyNumber', { number });
  if (date !== null) return t('list.onlyDate', { date: format.date(date) });
  return symbol === '' || symbol.includes('…') ? null : <span className={classes.quiet}>{t('list.unnumbered')}</span>;
}
