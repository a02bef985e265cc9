import { Button, Select } from '@mantine/core';
import { IconPlus, IconUsersPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { proposeAdoptions } from '#domain/commands/practices.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Practice, Proposal } from '#domain/spreading/practices.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { useCommand } from '#live/useCommand.ts';
import { useUndoable } from '../spreading/useUndoable.ts';
import classes from './practices.module.css';
import { useReasonWords } from './useReasonWords.ts';

interface Props {
  readonly planId: PlanId;
  readonly practice: Practice;
  /** The units to which it can be proposed by hand. */
  readonly others: readonly Row<'units'>[];
}

/** The most reasons that are named for a unit; the rest is said as a number. */
const SHOWN_REASONS = 3;

/** The units that might take a practice over, each with the reason; one, all, or another one by hand. */
export function Proposals({ planId, practice, others }: Props) {
  const { t } = useTranslation('followup');
  const propose = useCommand(proposeAdoptions);
  const undoable = useUndoable();
  const words = useReasonWords();
  const { proposals, finding } = practice;
  const whyOf = (proposal: Proposal): string => proposal.reasons.map((reason) => words(proposal, reason)).join('; ');
  const send = (to: readonly { readonly unit: Row<'units'>; readonly why: string }[]) =>
    undoable(propose({ plan: planId, practice: finding.id, to: to.map(({ unit, why }) => ({ unit: unit.id, why })) }), t('practices.proposed', { count: to.length }));
  const all = proposals.map((proposal) => ({ unit: proposal.unit, why: whyOf(proposal) }));
  const byHand = others.filter((unit) => !proposals.some((proposal) => proposal.unit.id === unit.id));
  return (
    <fieldset aria-label={t('practices.proposals')} className={classes.proposals}>
      <h3 className={classes.heading}>{t('practices.proposals')}</h3>
      {proposals.length === 0 ? (
        <p className={classes.quiet}>{t('practices.noProposals')}</p>
      ) : (
        <ul className={classes.list}>
          {proposals.map((proposal) => (
            <li key={proposal.unit.id} className={classes.proposal}>
              <div className={classes.words}>
                <b>{proposal.unit.name || t('blankUnit')}</b>
                <span className={classes.quiet}>
                  {proposal.reasons
                    .slice(0, SHOWN_REASONS)
                    .map((reason) => words(proposal, reason))
                    .join('; ')}
                  {proposal.reasons.length > SHOWN_REASONS && ` ${t('practices.moreReasons', { count: proposal.reasons.length - SHOWN_REASONS })}`}
                </span>
              </div>
              <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} aria-hidden />} aria-label={t('practices.proposeTo', { unit: proposal.unit.name })} onClick={() => void send([{ unit: proposal.unit, why: whyOf(proposal) }])}>
                {t('practices.propose')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.byHand}>
        {all.length > 1 && (
          <Button size="xs" variant="default" leftSection={<IconUsersPlus size={15} aria-hidden />} onClick={() => void send(all)}>
            {t('practices.proposeAll', { count: all.length })}
          </Button>
        )}
        {byHand.length > 0 && (
          <Select
            size="xs"
            className={classes.other ?? ''}
            aria-label={t('practices.other')}
            placeholder={t('practices.other')}
            searchable
            filter={byWords}
            data={byHand.map((unit) => ({ value: unit.id, label: unit.name || t('blankUnit') }))}
            value={null}
            onChange={(id) => {
              const unit = byHand.find((one) => one.id === id);
              if (unit) void send([{ unit, why: '' }]);
            }}
          />
        )}
      </div>
    </fieldset>
  );
}
