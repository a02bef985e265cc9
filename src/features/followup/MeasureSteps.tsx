import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDotsVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asksWhy, stepsOf, type MeasureProgress, type StepBack, type StepName } from '#domain/measureProgress.ts';
import { verdicts, type Verdict } from '#domain/schema/inspection.ts';
import { verdictMarks } from '#i18n/marks.ts';
import { ReturnDialog } from './measures/ReturnDialog.tsx';

interface Props {
  readonly progress: MeasureProgress;
  readonly onStep: (name: StepName, verdict?: Verdict) => void;
  /** A step back with its reason, which is asked for; without it such a step is like any other. */
  readonly onReturn?: (name: StepBack, why: string) => void;
  /** Where more than the verdict is asked for. */
  readonly onVerify?: () => void;
}

/** The next step of a measure as a button, the others in a menu. Verifying asks for the verdict, a step back for its reason. */
export function MeasureSteps({ progress, onStep, onReturn, onVerify }: Props) {
  const { t } = useTranslation(['followup', 'terms']);
  const [returning, setReturning] = useState<StepBack | null>(null);
  const [next, ...others] = stepsOf(progress);
  if (next === undefined) return null;
  const take = (name: StepName) => {
    if (onReturn !== undefined && asksWhy(name)) setReturning(name);
    else if (onVerify !== undefined && name === 'verify') onVerify();
    else onStep(name);
  };
  return (
    <Button.Group>
      {next.name === 'verify' && onVerify === undefined ? (
        <VerdictMenu onChoose={verdict => onStep('verify', verdict)} />
      ) : (
        <Button size="compact-sm" variant="light" onClick={() => take(next.name)}>
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
              <Menu.Item key={step.name} onClick={() => take(step.name)}>
                {t(`step.${step.name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {returning !== null && onReturn !== undefined && (
        <ReturnDialog
          step={returning}
          onClose={() => setReturning(null)}
          onReason={why => {
            setReturning(null);
            onReturn(returning, why);
          }}
        />
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
