import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { shownHead } from '#domain/row.ts';
import { SeverityBadge } from '#i18n/badges.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { attachmentsOf, rowsOf } from '#storage/reads/rows.ts';
import { Fact, FactList } from '#ui/FactList.tsx';
import classes from './followUp.module.css';
import type { FollowedFinding } from './round.ts';

interface Props {
  readonly planId: PlanId;
  readonly finding: FollowedFinding;
}

/** Where and by whom a finding was made, and what was said about it then. It is changed at the visit. */
export function FindingFacts({ planId, finding }: Props) {
  const { t } = useTranslation(['followup', 'terms']);
  const format = useFormat();
  const people = useLiveSoon(rowsOf('people', planId));
  const attachments = useLiveSoon(attachmentsOf(planId, [finding.id])) ?? [];
  const { row, visit, unit, criterion } = finding;
  const recorder = shownHead(row.regs['recordedAt'])?.actor;
  const writer = people?.find(person => person.id === recorder)?.name ?? '';
  const unitName = unit === null ? t('noUnit') : unit.name || t('blankUnit');
  const responsible = [row.responsible, finding.responsibleUnit?.name ?? ''].filter(part => part !== '').join(', ');
  const at = row.recordedAt === null ? '' : format.dateTime(row.recordedAt);
  return (
    <div className={classes.facts}>
      <FactList>
        <Fact name={t('column.unit')}>
          {visit?.slot ? t('panel.visit', { unit: unitName, date: format.date(visit.slot.date) }) : unitName}
        </Fact>
        {criterion !== null && (
          <Fact name={t('criterionCode', { code: criterion.definition.code })}>{criterion.definition.question}</Fact>
        )}
        {row.severity !== null && (
          <Fact name={t('panel.severity')}>
            <SeverityBadge severity={row.severity} variant="plain" />
          </Fact>
        )}
        <CauseFact finding={finding} />
        {responsible !== '' && <Fact name={t('panel.responsible')}>{responsible}</Fact>}
        {at !== '' && <Fact name={t('panel.recorded')}>{writer === '' ? at : t('panel.recordedBy', { name: writer, at })}</Fact>}
        {attachments.length > 0 && (
          <Fact name={t('panel.evidence')}>
            <ul className={classes.files}>
              {attachments.map(attachment => (
                <li key={attachment.id}>{attachment.caption || attachment.file?.name}</li>
              ))}
            </ul>
          </Fact>
        )}
      </FactList>
    </div>
  );
}

function CauseFact({ finding }: { readonly finding: FollowedFinding }) {
  const { t } = useTranslation(['followup', 'terms']);
  const { kind, text } = finding.row.cause;
  if (kind === null && text === '') return null;
  const word = kind === null ? '' : t(`terms:finding.cause.${kind}`);
  return <Fact name={t('panel.cause')}>{word === '' || text === '' ? word || text : t('panel.causeWords', { kind: word, text })}</Fact>;
}
