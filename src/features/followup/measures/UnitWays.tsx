import { Button, Menu } from '@mantine/core';
import { IconCalendarDown, IconChevronDown, IconClipboardText } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';

const ReportDialog = lazy(async () => ({ default: (await import('./ReportDialog.tsx')).ReportDialog }));
const CalendarDialog = lazy(async () => ({ default: (await import('./CalendarDialog.tsx')).CalendarDialog }));

interface Props {
  readonly planId: PlanId;
  /** The unit to which the page is narrowed. */
  readonly unit: string | null;
  readonly today: IsoDate;
}

/** What goes between the office and a unit: its report on remedies comes in, its deadlines go out. */
export function UnitWays({ planId, unit, today }: Props) {
  const { t } = useTranslation('followup');
  const [dialog, setDialog] = useState<'report' | 'calendar' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('remedy.units.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconClipboardText size={16} aria-hidden />} onClick={() => setDialog('report')}>
            {t('remedy.units.report')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCalendarDown size={16} aria-hidden />} onClick={() => setDialog('calendar')}>
            {t('remedy.units.ics')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {dialog === 'report' && <ReportDialog planId={planId} unit={unit} today={today} onClose={close} />}
        {dialog === 'calendar' && <CalendarDialog planId={planId} onClose={close} />}
      </Suspense>
    </>
  );
}
