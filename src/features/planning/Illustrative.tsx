import { Tooltip } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/StatusBadge.tsx';

/** Marks a part of the example round that its source does not give. */
export function Illustrative() {
  const { t } = useTranslation('planning');
  return (
    <Tooltip label={t('illustrativeHint')}>
      <span>
        <StatusBadge tone="violet" icon={IconTestPipe}>
          {t('illustrative')}
        </StatusBadge>
      </span>
    </Tooltip>
  );
}
