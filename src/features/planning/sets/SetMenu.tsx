import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsDiff, IconCertificate, IconCopy, IconDotsVertical, IconFileSpreadsheet, IconFileTypeJs, IconStar, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { CriteriaVersion } from '#domain/criteria/versions.ts';
import { useSetTitle } from '#i18n/values/CriterionChange.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { comparePath } from './paths.ts';
import { useSetActions } from './useSetActions.ts';
import type { Sets } from './useSets.ts';

interface Props {
  readonly sets: Sets;
  readonly version: CriteriaVersion;
  /** Beside the buttons of a page, as one of them. */
  readonly isButton?: boolean;
}

/** All that can be done with a version; the two acts that ask something first open a dialog. */
export function SetMenu({ sets, version, isButton = false }: Props) {
  const { t } = useTranslation('criteriaSets');
  const [dialog, setDialog] = useState<'copy' | 'issue' | null>(null);
  const actions = useSetActions(sets);
  const title = useSetTitle()(version);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon {...(isButton ? { variant: 'default', size: 36 } : { variant: 'subtle', color: 'gray' })} aria-label={t('action.more', { title })}>
            <IconDotsVertical size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={15} aria-hidden />} onClick={() => setDialog('copy')}>
            {t('action.copy')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsDiff size={15} aria-hidden />} component={Link} to={comparePath(sets.plan.id, version.version, version.set?.basedOn ?? '')}>
            {t('action.compare')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileSpreadsheet size={15} aria-hidden />} onClick={() => void actions.save(version, 'xlsx')}>
            {t('action.xlsx')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypeJs size={15} aria-hidden />} onClick={() => void actions.save(version, 'json')}>
            {t('action.json')}
          </Menu.Item>
          <Menu.Divider />
          {version.isDraft ? (
            <>
              <Menu.Item leftSection={<IconCertificate size={15} aria-hidden />} onClick={() => setDialog('issue')}>
                {t('action.issue')}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void actions.remove(version)}>
                {t('action.remove')}
              </Menu.Item>
            </>
          ) : (
            <Menu.Item leftSection={<IconStar size={15} aria-hidden />} disabled={version.isDefault} onClick={() => void actions.adopt(version)}>
              {t('action.adopt')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'copy' && <CopyDialog title={title} onCopy={(name) => actions.copy(version, name)} onClose={() => setDialog(null)} />}
      {dialog === 'issue' && <IssueDialog version={version} onIssue={(adopt) => actions.issue(version, adopt)} onClose={() => setDialog(null)} />}
    </>
  );
}
