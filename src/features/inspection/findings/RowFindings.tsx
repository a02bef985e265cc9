import { useTranslation } from 'react-i18next';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { AgreedLock } from '../closing/AgreedLines.tsx';
import { FindingEditor } from './FindingEditor.tsx';
import classes from './Findings.module.css';
import { RecordButtons } from './RecordButtons.tsx';
import type { FindingSeed } from './useFindingWriter.ts';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  /** Those recorded, the oldest first. */
  readonly findings: readonly Row<'findings'>[];
  /** Those that have been begun here; one stays in this list after it is recorded, and keeps its editor. */
  readonly drafts: readonly FindingSeed[];
  readonly onRecord: (kind: FindingKind) => void;
  readonly onDiscard: (draft: FindingSeed) => void;
}

const seedOf = (row: Row<'findings'>): FindingSeed => ({ id: row.id, criterion: row.criterion, kind: row.kind });

/** The findings on one item, and the way to record more. */
export function RowFindings({ planId, visitId, findings, drafts, onRecord, onDiscard }: Props) {
  const { t } = useTranslation('inspection');
  const begun = new Map(drafts.map((draft) => [draft.id, draft]));
  const recorded = new Map(findings.map((row) => [row.id, row]));
  const seeds = [...findings.map(seedOf), ...drafts.filter((draft) => !recorded.has(draft.id))];
  return (
    <>
      {seeds.length > 0 && (
        <ul className={classes.list}>
          {seeds.map((seed) => (
            <li key={seed.id}>
              <AgreedLock finding={seed.id}>
                <FindingEditor
                  planId={planId}
                  visitId={visitId}
                  seed={begun.get(seed.id) ?? seed}
                  row={recorded.get(seed.id)}
                  isNew={begun.has(seed.id)}
                  onDiscard={() => onDiscard(seed)}
                />
              </AgreedLock>
            </li>
          ))}
        </ul>
      )}
      <RecordButtons label={t('findings.record')} onRecord={onRecord} />
    </>
  );
}
