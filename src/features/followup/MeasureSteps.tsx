import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDotsVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { stepsOf, type MeasureProgress, type StepName } from '#domain/measureProgress.ts';
import { verdicts, type Verdict } from '#domain/schema/inspection.ts';
import { verdictMarks } from '#i18n/marks.ts';

interface Props {
  readonly progress: MeasureProgress;
  readonly onStep: (name: StepName, verdict?: Verdict) => void;
}

/** The next step of a measure as a button, the others in a menu. Verifying asks for the verdict. */
export function MeasureSteps({ progress, onStep }: Props) {
  const { t } = useTranslation(['followup', 'terms']);
  const [next, ...others] = stepsOf(progress);
  if (next === undefined) return null;
  return (
    <Button.Group>
      {next.name === 'verify' ? (
        <VerdictMenu onChoose={verdict => onStep('verify', verdict)} />
      ) : (
        <Button size="compact-sm" variant="light" onClick={() => onStep(next.name)}>
          {t(`step.${next.name}`)}
        </Button>
      )}
      {others.length > 0 && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="light" color="brand" h={26} w={24} aria-label={t('step.other')} ml={1}>
              <IconDotsVertical size={15} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(step => (
              <Menu.Item key={step.name} onClick={() => onStep(step.name)}>
                {t(`step.${step.name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Button.Group>
  );
}

function VerdictMenu({ onChoose }: { readonly onChoose: (verdict: Verdict) => void }) {
  const { t } = useTranslation(['followup', 'terms']);
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="light" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('step.verify')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('step.choose')}</Menu.Label>
        {verdicts.map(verdict => {
          const { icon: Icon } = verdictMarks[verdict];
          return (
            <Menu.Item key={verdict} leftSection={<Icon size={16} aria-hidden />} onClick={() => onChoose(verdict)}>
              {t(`terms:measure.verdict.${verdict}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
