import { Avatar, Menu, UnstyledButton, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconPencil, IconUser } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appVersion } from '#exchange/appVersion.ts';
import { asLanguage, languages } from '#i18n/language.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { writerHere } from '#storage/reads/device.ts';
import { NameModal } from './NameModal.tsx';
import classes from './PersonMenu.module.css';

const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

/** The given name, which comes last in Vietnamese, gives the letter. */
const letterOf = (name: string): string => name.trim().split(/\s+/).at(-1)?.charAt(0).toLocaleUpperCase('vi') ?? '';

/** Who writes on this laptop; behind it the name, the language and the colours. */
export const PersonMenu = memo(function PersonMenu() {
  const { t, i18n } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const writer = useLiveSoon(writerHere());
  const [editing, setEditing] = useState(false);
  const stored = writer?.name ?? '';
  const name = stored === '' ? t('me.unnamed') : stored;
  return (
    <>
      <Menu position="bottom-end" width={236}>
        <Menu.Target>
          <UnstyledButton className={classes.me} aria-label={t('me.label', { name })}>
            <Avatar size={26} color="brand" variant="filled">
              {stored === '' ? <IconUser size={15} aria-hidden /> : letterOf(stored)}
            </Avatar>
            <span className={classes.name}>{name}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{name}</Menu.Label>
          <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setEditing(true)}>
            {t('me.change')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('me.language')}</Menu.Label>
          <Menu.RadioGroup value={asLanguage(i18n.resolvedLanguage)} onChange={tag => void i18n.changeLanguage(tag)}>
            {languages.map(language => (
              <Menu.RadioItem key={language} value={language} lang={language}>
                {t(`language.${language}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Label>{t('me.scheme')}</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={value => setColorScheme(schemes.find(scheme => scheme === value) ?? 'auto')}>
            {schemes.map(scheme => (
              <Menu.RadioItem key={scheme} value={scheme}>
                {t(`scheme.${scheme}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Label>{t('me.version', { version: appVersion })}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
      <NameModal opened={editing} onClose={() => setEditing(false)} name={stored} />
    </>
  );
});
