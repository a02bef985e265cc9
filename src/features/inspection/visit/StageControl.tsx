import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editVisit } from '#domain/commands/planning.ts';
import type { PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { visitStages, type VisitStage } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { visitStageMarks } from '#i18n/marks.ts';
import { useCommand } from '#live/useCommand.ts';
import { ReasonDialog } from '../seal/ReasonDialog.tsx';

/** Where a visit goes from each stage; the end has no next. */
const nextStage: Readonly<Record<VisitStage, VisitStage | null>> = {
  planned: 'inProgress',
  inProgress: 'minutesSigned',
  minutesSigned: null,
  cancelled: 'inProgress',
};

interface Props {
  readonly planId: PlanId;
  readonly visit: Row<'visits'>;
  /** Its minutes are sealed: another stage needs a reason. */
  readonly isSealed: boolean;
  /** Signing asks who signed, and seals. */
  readonly onSign: () => void;
}

/** The next step of a visit as a button; every other stage in a menu. */
export const StageControl = memo(function StageControl({ planId, visit, isSealed, onSign }: Props) {
  const { t } = useTranslation('inspection');
  const edit = useCommand(editVisit);
  const [asked, setAsked] = useState<VisitStage | null>(null);
  const next = nextStage[visit.stage];
  const write = (stage: VisitStage, reason?: string) =>
    edit({ plan: planId, id: visit.id, field: 'stage', value: stage, basis: basisOf(visit, 'stage'), ...(reason === undefined ? {} : { reason }) });
  const goTo = (stage: VisitStage) => {
    if (stage === 'minutesSigned') onSign();
    else if (isSealed) setAsked(stage);
    else void write(stage);
  };
  const Icon = visitStageMarks[next ?? 'planned'].icon;
  return (
    <>
    <Button.Group>
      {next !== null && (
        <Button
          variant={next === 'inProgress' ? 'filled' : 'default'}
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => goTo(next)}
        >
          {t(`visit.stageTo.${next}`)}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('visit.stageMenu')}>
            <IconDotsVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {visitStages
            .filter((stage) => stage !== visit.stage)
            .map((stage) => {
              const StageIcon = visitStageMarks[stage].icon;
              return (
                <Menu.Item key={stage} leftSection={<StageIcon size={16} aria-hidden />} onClick={() => goTo(stage)}>
                  {stage === 'inProgress' && visit.stage === 'minutesSigned' ? t('visit.stageBack') : t(`visit.stageTo.${stage}`)}
                </Menu.Item>
              );
            })}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
      {asked !== null && (
        <ReasonDialog
          title={t('seal.reason.stageTitle')}
          text={t('seal.reason.stageText')}
          confirmLabel={t('seal.reason.stageConfirm')}
          onReason={(reason) => {
            void write(asked, reason);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
});
