import { Combobox, Highlight } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#domain/search.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { hitPath } from './hitPath.ts';
import classes from './Palette.module.css';
import { SEARCH_FROM, type Found } from './useSearch.ts';

interface Props {
  readonly found: Found;
}

/** What a search has found, by round and kind of row. */
export function Hits({ found: { search, answers, isDone, hasFailed } }: Props) {
  const { t } = useTranslation(['palette', 'terms', 'shell']);
  const total = answers.reduce((sum, { answer }) => sum + answer.total, 0);
  const said =
    search.length < SEARCH_FROM ? t('results.type')
    : hasFailed ? t('results.failed')
    : !isDone ? t('results.reading')
    : total === 0 ? t('results.none', { search })
    : t('results.total', { count: total });
  return (
    <>
      <output className={classes.said}>{said}</output>
      <Combobox.Options>
        {answers.flatMap(({ plan, title, answer }) =>
          answer.groups.map(({ table, total: ofTable, hits }) => (
            <Combobox.Group key={`${plan}/${table}`} label={t('results.found', { table: t(`terms:table.${table}`), plan: title || t('shell:untitledPlan') })}>
              {hits.map((hit) => (
                <Combobox.Option key={hit.id} value={hitPath(hit)} className={classes.option ?? ''}>
                  <Hit hit={hit} search={search} />
                </Combobox.Option>
              ))}
              {ofTable > hits.length && <p className={classes.more}>{t('results.more', { count: ofTable - hits.length })}</p>}
            </Combobox.Group>
          )),
        )}
      </Combobox.Options>
    </>
  );
}

function Hit({ hit, search }: { readonly hit: SearchHit; readonly search: string }) {
  const { t } = useTranslation('palette');
  const format = useFormat();
  const place = [
    hit.unitName === '' ? '' : hit.day === null ? hit.unitName : t('results.place', { unit: hit.unitName, date: format.date(hit.day) }),
    hit.criterionCode === '' ? '' : t('results.onCriterion', { code: hit.criterionCode }),
  ].filter((part) => part !== '');
  return (
    <span className={classes.hit}>
      <Highlight component="span" highlight={search.split(/\s+/)} className={classes.label ?? ''}>
        {hit.excerpt}
      </Highlight>
      {place.length > 0 && <span className={classes.place}>{place.join(' · ')}</span>}
    </span>
  );
}
