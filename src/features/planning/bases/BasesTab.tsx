import { Button } from '@mantine/core';
import { IconBooks, IconGavel, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addBasis, editBasis, removeBasis } from '#domain/commands/planning.ts';
import { BasisIdSchema, type BasisId } from '#domain/ids.ts';
import { documentName, type LegalDocument } from '#domain/legal/library.ts';
import { suggestedBases } from '#domain/legal/usualBases.ts';
import { movedRows, newPlaces, placedAmong, type Placed } from '#domain/placing.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { useToday } from '#live/useToday.ts';
import { createId } from '#storage/createId.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useLegalLibrary } from '../legal/useLegalLibrary.ts';
import { RowList } from '../rows/RowList.tsx';
import { useRemoval } from '../rows/useRemoval.ts';
import { anchors } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import { BasisRow } from './BasisRow.tsx';
import classes from './bases.module.css';
import { DocumentPicker } from './DocumentPicker.tsx';
import { objectionTo } from './objection.ts';

const isBlank = (basis: Row<'bases'>): boolean =>
  basis.date === null && [basis.number, basis.issuer, basis.subject].every((text) => text.trim() === '');

/** The documents that the plan rests on, in the order in which it cites them. */
export function BasesTab({ planning: { plan, bases } }: { readonly planning: Planning }) {
  const { t } = useTranslation(['planning', 'terms']);
  const add = useCommand(addBasis);
  const edit = useCommand(editBasis);
  const drop = useCommand(removeBasis);
  const removal = useRemoval();
  const [added, setAdded] = useState<BasisId | null>(null);
  const adding = useRef(false);
  const library = useLegalLibrary(plan.id);
  const today = useToday();
  const [picking, setPicking] = useState(false);
  /** A plan cites what is in force on its own day; without one it is being written today. */
  const day = plan.document.date ?? today;

  const suggested = suggestedBases(bases, day, library);

  const writePlaces = async (places: readonly Placed<Row<'bases'>>[]) => {
    for (const { row, order } of places) {
      await edit({ plan: plan.id, id: row.id, field: 'order', value: order, basis: basisOf(row, 'order') });
    }
  };
  const addAt = async (index: number) => {
    // Enter on a row that is still blank, or pressed twice, means: not another one.
    const before = bases[index - 1];
    if (adding.current || (before && isBlank(before))) return;
    adding.current = true;
    const id = BasisIdSchema.parse(createId('can cu'));
    const { orders, repairs } = newPlaces(bases, index, 1);
    await writePlaces(placedAmong(bases, repairs));
    const values = { documentType: before?.documentType ?? t('bases.documentTypes.plan'), order: orders[0] };
    if ((await add({ plan: plan.id, id, values })).ok) setAdded(id);
    adding.current = false;
  };
  const addDocument = async ({ documentType, number, date, issuer, subject }: LegalDocument) => {
    setPicking(false);
    const id = BasisIdSchema.parse(createId('can cu'));
    const { orders, repairs } = newPlaces(bases, bases.length, 1);
    await writePlaces(placedAmong(bases, repairs));
    if ((await add({ plan: plan.id, id, values: { documentType, number, date, issuer, subject, order: orders[0] } })).ok) setAdded(id);
  };
  const nameOf = (basis: Row<'bases'>, index: number): string =>
    basis.number.trim() === '' ? t('rows.unnamed', { number: index + 1 }) : basis.number;

  const columns = [
    { key: 'documentType', header: t('terms:field.bases.documentType'), width: 'minmax(0, 7.5rem)' },
    { key: 'number', header: t('terms:field.bases.number'), width: 'minmax(0, 10rem)' },
    { key: 'date', header: t('terms:field.bases.date'), width: 'minmax(0, 8rem)' },
    { key: 'issuer', header: t('terms:field.bases.issuer'), width: 'minmax(0, 1fr)' },
    { key: 'subject', header: t('terms:field.bases.subject'), width: 'minmax(0, 1.7fr)' },
  ];
  return (
    <Panel
      title={t('bases.title')}
      hint={t('bases.hint')}
      padding="flush"
      actions={
        <>
          <BinLink planId={plan.id} table="bases" />
          <Button size="xs" variant="default" leftSection={<IconBooks size={15} aria-hidden />} onClick={() => setPicking(true)}>
            {t('bases.fromLibrary')}
          </Button>
          <Button
            id={anchors.addBasis}
            size="xs"
            variant="light"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => void addAt(bases.length)}
          >
            {t('bases.add')}
          </Button>
        </>
      }
    >
      <DocumentPicker opened={picking} onClose={() => setPicking(false)} library={library} day={day} onPick={(document) => void addDocument(document)} />
      {bases.length === 0 ? (
        <EmptyState icon={IconGavel} title={t('bases.empty')} level={3} compact>
          {t('bases.emptyHint')}
        </EmptyState>
      ) : (
        <>
          <RowList label={t('bases.title')} columns={columns}>
            {bases.map((basis, index) => (
              <BasisRow
                key={basis.id}
                basis={basis}
                objection={objectionTo(basis, day, library)}
                index={index}
                count={bases.length}
                name={nameOf(basis, index)}
                isNew={basis.id === added}
                onMove={(to) => void writePlaces(movedRows(bases, index, to))}
                onEnter={() => void addAt(index + 1)}
                onRemove={() => void removal(drop({ plan: plan.id, row: basis }), nameOf(basis, index))}
              />
            ))}
          </RowList>
          <p className={classes.keys}>{t('bases.keys')}</p>
        </>
      )}
      {suggested.length > 0 && (
        <div className={classes.suggested}>
          <span>{t('standard.suggested')}</span>
          {suggested.map((document) => (
            <Button
              key={document.id}
              size="compact-sm"
              variant="light"
              title={document.subject}
              aria-label={t('standard.cite', { name: documentName(document) })}
              leftSection={<IconPlus size={15} aria-hidden />}
              onClick={() => void addDocument(document)}
            >
              {documentName(document)}
            </Button>
          ))}
        </div>
      )}
    </Panel>
  );
}
