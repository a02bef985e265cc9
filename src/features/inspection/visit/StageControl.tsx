import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editVisit } from '#domain/commands/planning.ts';
import type { PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { visitStages, type VisitStage } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { visitStageMarks } from '#i18n/marks.ts';
import { useCommand } from '#live/useCommand.ts';
import { useConfirm } from '#ui/useConfirm.ts';

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
  /** Items without a result. */
  readonly open: number;
}

/** The next step of a visit as a button; every other stage in a menu. */
export function StageControl({ planId, visit, open }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const edit = useCommand(editVisit);
  const ask = useConfirm();
  const next = nextStage[visit.stage];
  const goTo = async (stage: VisitStage) => {
    const basis = basisOf(visit, 'stage');
    const isEarly = stage === 'minutesSigned' && open > 0;
    const goesOn =
      !isEarly ||
      (await ask({
        title: t('visit.signTitle'),
        children: t('visit.signText', { count: open }),
        confirmLabel: t('visit.signYes'),
        cancelLabel: t('common:cancel'),
      }));
    if (goesOn) await edit({ plan: planId, id: visit.id, field: 'stage', value: stage, basis });
  };
  const Icon = visitStageMarks[next ?? 'planned'].icon;
  return (
    <Button.Group>
      {next !== null && (
        <Button
          variant={next === 'inProgress' ? 'filled' : 'default'}
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => void goTo(next)}
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
                <Menu.Item key={stage} leftSection={<StageIcon size={16} aria-hidden />} onClick={() => void goTo(stage)}>
                  {stage === 'inProgress' && visit.stage === 'minutesSigned' ? t('visit.stageBack') : t(`visit.stageTo.${stage}`)}
                </Menu.Item>
              );
            })}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
