import { Anchor, Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { editDocument } from '#domain/commands/documents.ts';
import { dutyRules, type DueDocument, type DueState } from '#domain/desk/deadlines.ts';
import { documentIdOf } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { Panel } from '#ui/Panel.tsx';
import { useAddressParams } from '#ui/useAddressParams.ts';
import classes from './desk.module.css';
import { dutyPath, planningPath, visitPath } from './paths.ts';
import { StateSign } from './StateSign.tsx';
import type { Desk } from './useDesk.ts';
import { useRuleWords } from './useRuleWords.ts';
import { useVisitName } from './words.ts';

const filters = ['pressing', 'open', 'all'] as const;
type Filter = (typeof filters)[number];

const shownBy: Readonly<Record<Filter, readonly DueState[]>> = {
  pressing: ['overdue', 'dueSoon'],
  open: ['overdue', 'dueSoon', 'later', 'waiting'],
  all: ['overdue', 'dueSoon', 'later', 'waiting', 'lapsed', 'done'],
};

/** Lines that are shown before somebody asks for more: a round of forty visits has three hundred. */
const FIRST = 10;

const order: readonly DueState[] = shownBy.all;

const byUrgency = (a: DueDocument, b: DueDocument): number => {
  const [x, y] = [order.indexOf(a.state), order.indexOf(b.state)];
  return x === y ? ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : Number((a.due ?? '9999') > (b.due ?? '9999'))) : x - y;
};

/** All that has to be written, with its rule, its source, its last day and how it stands. */
export function DocumentsPanel({ desk, today }: { readonly desk: Desk; readonly today: IsoDate }) {
  const { t } = useTranslation('desk');
  const [params, changeParams] = useAddressParams();
  const [isWhole, setWhole] = useState(false);
  const asked = filters.find((one) => one === params.get('documents')) ?? 'pressing';
  const matching = desk.documents.filter(({ state }) => shownBy[asked].includes(state)).toSorted(byUrgency);
  const rows = isWhole ? matching : matching.slice(0, FIRST);
  const choose = (filter: string) => {
    changeParams((before) => {
      const next = new URLSearchParams(before);
      if (filter === 'pressing') next.delete('documents');
      else next.set('documents', filter);
      return next;
    }, { replace: true, preventScrollReset: true });
  };
  const actions = (
    <span className={classes.screenOnly}>
      <Anchor component={Link} to={planningPath(desk.plan.plan, 'facts')} size="sm">
        {t('documents.toTerms')}
      </Anchor>
      <SegmentedControl size="xs" aria-label={t('documents.filter')} value={asked} onChange={choose} data={filters.map((value) => ({ value, label: t(`documents.filters.${value}`) }))} />
    </span>
  );
  return (
    <Panel id="documents" title={t('documents.title')} hint={t('documents.hint')} actions={actions} padding="flush">
      {rows.length === 0 ? (
        <p className={classes.nothing}>{t(`documents.none.${asked}`)}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table must scroll by the keys
        <section className={classes.scroll} tabIndex={0} aria-label={t('documents.caption')}>
          <table data-table className={classes.documents}>
            <caption>{t('documents.caption')}</caption>
            <thead>
              <tr>
                {(['document', 'visit', 'rule', 'due', 'state'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`documents.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <DocumentLine key={row.key} desk={desk} row={row} today={today} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length < matching.length && (
        <p className={classes.foot}>
          <Button size="compact-sm" variant="subtle" onClick={() => setWhole(true)}>
            {t('documents.showAll', { count: matching.length })}
          </Button>
        </p>
      )}
    </Panel>
  );
}

function DocumentLine({ desk, row, today }: { readonly desk: Desk; readonly row: DueDocument; readonly today: IsoDate }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const name = useVisitName(desk);
  const rule = useRuleWords();
  const { plan } = desk.plan;
  const { duty, visit, due } = row;
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} to={dutyPath(plan, duty, visit)} inherit>
          {t(`documents.duty.${duty}`)}
        </Anchor>
      </th>
      <td>
        {visit === null ? (
          t('documents.wholeRound')
        ) : (
          <Anchor component={Link} to={visitPath(plan, visit)} inherit>
            {name(visit)}
          </Anchor>
        )}
      </td>
      <td>
        {rule.words(row)}
        <span className={classes.source}>{rule.source(duty)}</span>
      </td>
      <td className={classes.day}>{due === null ? '–' : format.date(due)}</td>
      <td>
        <StateSign row={row} today={today} />
        <Received desk={desk} row={row} today={today} />
      </td>
    </tr>
  );
}

/** What a unit hands in comes on paper or by mail: somebody notes the day on which it came. */
function Received({ desk, row: { duty, visit, done }, today }: { readonly desk: Desk; readonly row: DueDocument; readonly today: IsoDate }) {
  const { t } = useTranslation('desk');
  const name = useVisitName(desk);
  const edit = useCommand(editDocument);
  const kind = dutyRules[duty].document;
  if (done !== null || visit === null || kind === null || (duty !== 'unitReport' && duty !== 'remedyReport')) return null;
  const id = documentIdOf(kind, visit);
  const written = desk.documentRows.find((one) => one.id === id);
  const note = () =>
    edit({
      plan: desk.plan.plan,
      ref: { kind, visit },
      field: 'document',
      value: { number: written?.document.number ?? '', date: today },
      basis: written ? basisOf(written, 'document') : [],
    });
  return (
    <Button
      size="compact-xs"
      variant="default"
      className={classes.screenOnly ?? ''}
      aria-label={t('documents.receivedFor', { document: t(`documents.duty.${duty}`), visit: name(visit) })}
      onClick={() => void note()}
    >
      {t('documents.received')}
    </Button>
  );
}
