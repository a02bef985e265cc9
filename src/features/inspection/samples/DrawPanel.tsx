import { ActionIcon, Button, NumberInput, TextInput, Tooltip } from '@mantine/core';
import { IconArrowsShuffle, IconDice5 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_SEED, SEED_BYTES, isSampleSize, seedOfBytes, seedOfText, suggestedSize } from '#domain/sampling/draw.ts';
import { Panel } from '#ui/Panel.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Samples.module.css';

interface Props {
  /** Dossiers of the list. */
  readonly of: number;
  /** Draws; resolves to whether it is on disk. */
  readonly onDraw: (seed: string, size: number) => Promise<boolean>;
}

const newSeed = (): string => seedOfBytes(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));

/** Seed and size, and the draw itself. */
export function DrawPanel({ of, onDraw }: Props) {
  const { t } = useTranslation('inspection');
  const readOnly = useReadOnly();
  const [seed, setSeed] = useState(newSeed);
  /** Null while nobody has chosen another than the one suggested. */
  const [chosen, setChosen] = useState<number | string | null>(null);
  const [isDrawing, setIsDrawing] = useState(false);
  const suggested = suggestedSize(of);
  const size = Number(chosen ?? suggested);
  const isSize = isSampleSize(size, of);
  const isSeed = seedOfText(seed) !== '';
  const draw = async () => {
    setIsDrawing(true);
    try {
      await onDraw(seed, size);
    } finally {
      setIsDrawing(false);
    }
  };
  return (
    <Panel title={t('samples.draw.title')} hint={of === 0 ? t('samples.draw.needList') : t('samples.draw.hint')} level={3}>
      {of > 0 && (
        <div className={classes.drawForm}>
          <TextInput
            className={classes.seed ?? ''}
            label={t('samples.draw.seed')}
            maxLength={MAX_SEED}
            autoComplete="off"
            spellCheck={false}
            disabled={readOnly}
            value={seed}
            error={isSeed ? undefined : t('samples.draw.seedMissing')}
            onChange={(event) => setSeed(event.currentTarget.value)}
            onBlur={() => setSeed(seedOfText(seed))}
            rightSection={
              <Tooltip label={t('samples.draw.otherSeed')}>
                <ActionIcon aria-label={t('samples.draw.otherSeed')} disabled={readOnly} onClick={() => setSeed(newSeed())}>
                  <IconArrowsShuffle size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            }
          />
          <NumberInput
            className={classes.size ?? ''}
            label={t('samples.draw.size')}
            description={t('samples.draw.suggestion', { suggested, of })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            disabled={readOnly}
            value={chosen ?? suggested}
            error={isSize ? undefined : t('samples.draw.sizeWrong', { from: 1, of })}
            onChange={setChosen}
          />
          <Button
            className={classes.drawButton ?? ''}
            leftSection={<IconDice5 size={17} aria-hidden />}
            disabled={readOnly || !isSize || !isSeed || isDrawing}
            onClick={() => void draw()}
          >
            {isDrawing ? t('samples.draw.running') : t('samples.draw.run', { count: isSize ? size : 0 })}
          </Button>
        </div>
      )}
    </Panel>
  );
}
