import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClockHour4, IconDeviceLaptop, IconFileExport, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import type { Holder } from '#domain/whoHasWhat.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { AmountView } from './AmountView.tsx';
import { exchangePath, lackingPath } from './paths.ts';
import { Sign } from './Sign.tsx';
import classes from './teamData.module.css';
import type { Names } from './useTeam.ts';

interface Props {
  readonly planId: PlanId;
  readonly holder: Holder;
  readonly name: string;
  readonly names: Names;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** One member of the team, or a person without a seat in it: what came from him, and what he lacks. */
export function HolderCard({ planId, holder, name, names, isOpen, onOpen }: Props) {
  const { t } = useTranslation(['teamData', 'terms']);
  const { person, isHere, lacking } = holder;
  // What a delta may leave out is known only from a file of his.
  const isTold = hasTold(holder);
  return (
    <li className={classes.holder} data-open={isOpen || undefined}>
      <div>
        <h3 className={classes.name}>{name}</h3>
        <p className={classes.quiet}>{holder.role === null ? t('board.outsider') : t(`terms:member.role.${holder.role}`)}</p>
        <Signs holder={holder} />
      </div>
      <div>
        <h4 className={classes.label}>{t('board.received')}</h4>
        <Received holder={holder} names={names} />
      </div>
      <div>
        <h4 className={classes.label}>{t('board.lacking')}</h4>
        <Lacking holder={holder} names={names} />
      </div>
      <div className={classes.actions}>
        {person !== null && !isHere && (lacking?.total ?? 0) > 0 && (
          <Button
            component={Link}
            to={isTold ? lackingPath(planId, person) : exchangePath(planId)}
            size="xs"
            variant="default"
            leftSection={<IconFileExport size={15} aria-hidden />}
            aria-label={isTold ? t('board.exportFor', { name }) : t('board.exportAllFor', { name })}
          >
            {isTold ? t('board.export') : t('board.exportAll')}
          </Button>
        )}
        <Button size="xs" variant="subtle" aria-label={t('board.detailsOf', { name })} aria-expanded={isOpen} onClick={onOpen}>
          {t('board.details')}
        </Button>
      </div>
    </li>
  );
}

/** Whether a file of his tells what he holds. */
const hasTold = ({ lastFile, laptops }: Holder): boolean => lastFile !== null || laptops.some(({ lacking }) => lacking !== null);

function Signs({ holder: { isHere, missing, outside, unconfirmed } }: { readonly holder: Holder }) {
  const { t } = useTranslation('teamData');
  return (
    <div className={classes.signs}>
      {isHere && (
        <Sign tone="brand" icon={IconDeviceLaptop}>
          {t('board.here')}
        </Sign>
      )}
      {missing > 0 && (
        <Sign tone="warning" icon={IconAlertTriangle}>
          {t('board.missing', { count: missing })}
        </Sign>
      )}
      {unconfirmed.length > 0 && (
        <Sign tone="info" icon={IconClockHour4}>
          {t('board.unconfirmed', { count: unconfirmed.length })}
        </Sign>
      )}
      {outside > 0 && <span className={classes.quiet}>{t('board.outside', { count: outside })}</span>}
    </div>
  );
}

function Received({ holder, names }: { readonly holder: Holder; readonly names: Names }) {
  const { t } = useTranslation('teamData');
  const format = useFormat();
  const { lastFile, written, isHere, person } = holder;
  if (lastFile) {
    return (
      <>
        <p className={classes.fact} title={lastFile.fileName}>
          {t('board.fileOf', { time: format.dateTime(lastFile.at) })}
        </p>
        {lastFile.brought.total === 0 ? (
          <p className={classes.quiet}>{t('board.fileOld')}</p>
        ) : (
          <>
            <p className={classes.fact}>{t('amount.changes', { count: lastFile.brought.total })}</p>
            <AmountView amount={lastFile.brought} names={names} />
          </>
        )}
      </>
    );
  }
  if (isHere) return <p className={classes.quiet}>{t('board.own')}</p>;
  return (
    <>
      <p className={classes.fact}>{t('board.noFile')}</p>
      {person === null && (
        <Sign tone="neutral" icon={IconUserQuestion}>
          {t('board.unlinked')}
        </Sign>
      )}
      {written.total > 0 && <p className={classes.quiet}>{t('board.noFileHint', { count: written.total })}</p>}
    </>
  );
}

function Lacking({ holder, names }: { readonly holder: Holder; readonly names: Names }) {
  const { t } = useTranslation('teamData');
  const { lacking } = holder;
  if (lacking === null) return <p className={classes.quiet}>–</p>;
  if (lacking.total === 0) {
    return (
      <Sign tone="success" icon={IconCircleCheck}>
        {t('board.complete')}
      </Sign>
    );
  }
  return (
    <>
      <p className={classes.fact}>{t('amount.changes', { count: lacking.total })}</p>
      {hasTold(holder) ? <AmountView amount={lacking} names={names} /> : <p className={classes.quiet}>{t('board.allLacking')}</p>}
    </>
  );
}
