import { Button, NumberInput, Popover } from '@mantine/core';
import { IconDice5, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSampleSize } from '#domain/sampling/draw.ts';
import type { Values } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Samples.module.css';

type Draw = NonNullable<Values<'samples'>['draw']>;

interface Props {
  readonly draw: Draw;
  readonly onExtend: (size: number) => Promise<boolean>;
}

/** By what a draw can be repeated, and the way to draw more. */
export function DrawFacts({ draw, onExtend }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  return (
    <div className={classes.drawFacts}>
      <IconDice5 size={17} aria-hidden />
      <span>{t('samples.draw.facts', { size: draw.size, of: draw.of, at: format.dateTime(draw.at) })}</span>
      <span>
        {t('samples.draw.seedOf')} <strong className={classes.code}>{draw.seed}</strong>
      </span>
      <span className={classes.quiet}>{t('samples.draw.rule', { rule: draw.rule })}</span>
      <span className={classes.quiet}>
        {t('samples.paste.code')} <code className={classes.hash}>{draw.listHash}</code>
      </span>
      {draw.size < draw.of ? <Extend draw={draw} onExtend={onExtend} /> : <span className={classes.quiet}>{t('samples.draw.wholeList')}</span>}
    </div>
  );
}

const STEP = 10;

function Extend({ draw, onExtend }: Props) {
  const { t } = useTranslation('inspection');
  const readOnly = useReadOnly();
  const [isOpen, setIsOpen] = useState(false);
  const [size, setSize] = useState<number | string>(0);
  const isSize = isSampleSize(Number(size), draw.of) && Number(size) > draw.size;
  return (
    <Popover opened={isOpen} onChange={setIsOpen} width={280} trapFocus withArrow>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          disabled={readOnly}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            setSize(Math.min(draw.of, draw.size + STEP));
            setIsOpen(!isOpen);
          }}
        >
          {t('samples.draw.extend')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.stack}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isSize) return;
            setIsOpen(false);
            void onExtend(Number(size));
          }}
        >
          <NumberInput
            label={t('samples.draw.extendSize')}
            description={t('samples.draw.extendHint')}
            allowDecimal={false}
            allowNegative={false}
            value={size}
            error={isSize ? undefined : t('samples.draw.sizeWrong', { from: draw.size + 1, of: draw.of })}
            onChange={setSize}
          />
          <Button type="submit" size="xs" disabled={!isSize}>
            {t('samples.draw.run', { count: Math.max(0, Number(size) - draw.size) })}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
