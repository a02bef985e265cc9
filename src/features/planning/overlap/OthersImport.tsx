import { useTranslation } from 'react-i18next';
import { importOthers } from '#domain/commands/otherInspections.ts';
import { OtherInspectionIdSchema } from '#domain/ids.ts';
import { knownOthers } from '#domain/overlap/knownOthers.ts';
import { newPlaces } from '#domain/placing.ts';
import type { GivenOther } from '#exchange/planned/file.ts';
import { otherLayout } from '#exchange/planned/otherSheet.ts';
import { readOthers } from '#exchange/planned/readPlanned.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import type { Planning } from '../usePlanning.ts';
import { PlannedImport, type MatchedRow } from './PlannedImport.tsx';

interface Props {
  readonly planning: Planning;
  readonly onClose: () => void;
}

/** Inspections of other bodies from Excel, JSON or a calendar. */
export function OthersImport({ planning: { plan, units, areas, otherInspections }, onClose }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const write = useCommand(importOthers);
  const isKnown = knownOthers(otherInspections);
  const take = (rows: readonly MatchedRow<GivenOther>[]) => {
    // Where older rows leave no room, the new ones share a place and are told apart by their ids.
    const { orders } = newPlaces(otherInspections, otherInspections.length, rows.length);
    return write({
      plan: plan.id,
      made: rows.map(({ row, unit }, at) => ({ id: OtherInspectionIdSchema.parse(createId(`co quan khac ${row.body}`)), values: { ...row, unit, order: orders[at] ?? '' } })),
    });
  };
  return (
    <PlannedImport
      title={t('overlap.file.othersTitle')}
      hint={t('overlap.file.othersHint')}
      accept=".xlsx,.json,.ics"
      headings={otherLayout.columns}
      units={units}
      unitLater
      isThere={isKnown}
      read={(file) => readOthers(file, { areas })}
      cells={[
        { key: 'body', header: t('terms:field.otherInspections.body'), cell: ({ body }) => body },
        {
          key: 'span',
          header: t('terms:field.otherInspections.span'),
          cell: ({ span }) => (span.from === span.to ? format.date(span.from) : t('overlap.span', { from: format.date(span.from), to: format.date(span.to) })),
        },
        { key: 'matter', header: t('terms:field.otherInspections.matter'), cell: ({ matter }) => matter },
        { key: 'document', header: t('terms:field.otherInspections.document'), cell: ({ document }) => document },
        { key: 'areas', header: t('terms:field.otherInspections.areas'), cell: (row) => row.areas.join(', ') },
      ]}
      take={take}
      onClose={onClose}
    />
  );
}
