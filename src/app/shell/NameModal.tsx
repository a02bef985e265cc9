import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NameForm } from './NameForm.tsx';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly name: string;
}

/** Changes the name, on the person's own wish. */
export function NameModal({ opened, onClose, name }: Props) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <Modal opened={opened} onClose={onClose} title={t('name.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('name.text')}
      </Text>
      <NameForm name={name} onDone={onClose} laterLabel={t('common:cancel')} focusFirst />
    </Modal>
  );
}
