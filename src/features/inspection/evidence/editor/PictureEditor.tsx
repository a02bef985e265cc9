import { ActionIcon, Alert, Button, Group, Skeleton, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowUpRight, IconHandMove, IconPencil, IconRectangle, IconRectangleFilled, IconSquarePlus, IconTypography } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#ui/Dialog.tsx';
import type { IconComponent } from '#ui/icon.ts';
import { useConfirm } from '#ui/useConfirm.ts';
import type { MadeCopy } from '../intake.ts';
import { burn } from './burn.ts';
import { Canvas } from './Canvas.tsx';
import classes from './Editor.module.css';
import { ShapeList } from './ShapeList.tsx';
import { drawTools, hidesSomething } from './shapes.ts';
import { useBoard, type DrawingBoard, type Tool } from './useBoard.ts';

interface Props {
  readonly bytes: Blob;
  /** „Ảnh 3“. */
  readonly title: string;
  /** Stores the copy; false when that did not work, and what was drawn stays. */
  readonly onSave: (made: Pick<MadeCopy, 'bytes' | 'how'>) => Promise<boolean>;
  readonly onClose: () => void;
}

const tools: readonly Tool[] = [...drawTools, 'move'];

const icons: Readonly<Record<Tool, IconComponent>> = {
  redact: IconRectangleFilled,
  box: IconRectangle,
  arrow: IconArrowUpRight,
  pen: IconPencil,
  label: IconTypography,
  move: IconHandMove,
};

/** Draws on a copy of a picture, and blacks out what nobody else may see. The picture itself stays as it is. */
export function PictureEditor({ bytes, title, onSave, onClose }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const confirm = useConfirm();
  const [tool, setTool] = useState<Tool>('redact');
  const [isSaving, setIsSaving] = useState(false);
  const drawing = useBoard(bytes, tool, t('draw.labelText'));
  const { board, drawing: { shapes } } = drawing;

  const close = async () => {
    const isLeft = shapes.length === 0 || (await confirm({ title: t('draw.leaveTitle'), confirmLabel: t('draw.leave'), cancelLabel: t('draw.stay'), danger: true }));
    if (isLeft) onClose();
  };
  const save = async () => {
    if (!board || shapes.length === 0) return;
    setIsSaving(true);
    try {
      const made = await burn(board, shapes, bytes.type);
      if (await onSave({ bytes: made, how: hidesSomething(shapes) ? 'redacted' : 'annotated' })) onClose();
    } finally {
      setIsSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    drawing.step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  };
  return (
    <Dialog fullScreen onClose={() => void close()} title={t('draw.title', { number: title })} closeButtonProps={{ 'aria-label': t('draw.close') }} classNames={{ body: classes.body ?? '', content: classes.content ?? '' }}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Ctrl+Z comes beside the two buttons, which do the same */}
      <div className={classes.editor} onKeyDown={onKeyDown}>
        <Toolbar tool={tool} onTool={setTool} drawing={drawing} isSaving={isSaving} onSave={() => void save()} />
        <div className={classes.work}>
          <div className={classes.stage}>
            {board === undefined && <Skeleton h="100%" />}
            {board === null && <Alert color="red">{t('draw.unreadable')}</Alert>}
            {board && <Canvas board={board} drawing={drawing} tool={tool} label={t('draw.canvas', { number: title })} />}
          </div>
          <div className={classes.list}>
            {hidesSomething(shapes) && (
              <Alert color="blue" p="xs">
                {t('draw.redactNote')}
              </Alert>
            )}
            {board && <ShapeList drawing={drawing} size={board.size} />}
          </div>
        </div>
      </div>
    </Dialog>
  );
}

interface ToolbarProps {
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  readonly drawing: DrawingBoard;
  readonly isSaving: boolean;
  readonly onSave: () => void;
}

function Toolbar({ tool, onTool, drawing: { drawing, board, addInTheMiddle, step }, isSaving, onSave }: ToolbarProps) {
  const { t } = useTranslation(['inspection', 'common']);
  return (
    <div className={classes.toolbar}>
      <fieldset className={classes.tools} aria-label={t('draw.tools')}>
        {tools.map((each) => {
          const Icon = icons[each];
          const name = t(`draw.tool.${each}`);
          return (
            <Button
              key={each}
              size="xs"
              px={8}
              variant={tool === each ? 'filled' : 'default'}
              aria-pressed={tool === each}
              aria-label={name}
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => onTool(each)}
            >
              <span className={classes.toolName}>{name}</span>
            </Button>
          );
        })}
      </fieldset>
      <Group gap={6}>
        <Button size="xs" variant="default" leftSection={<IconSquarePlus size={16} aria-hidden />} disabled={tool === 'move' || !board} onClick={addInTheMiddle}>
          {t('draw.add')}
        </Button>
        <StepButton label={t('common:undo')} icon={IconArrowBackUp} disabled={drawing.past.length === 0} onClick={() => step('undo')} />
        <StepButton label={t('draw.redo')} icon={IconArrowForwardUp} disabled={drawing.future.length === 0} onClick={() => step('redo')} />
      </Group>
      <Button size="xs" ml="auto" loading={isSaving} disabled={drawing.shapes.length === 0} onClick={onSave}>
        {hidesSomething(drawing.shapes) ? t('draw.saveRedacted') : t('draw.saveAnnotated')}
      </Button>
    </div>
  );
}

function StepButton({ label, icon: Icon, disabled, onClick }: { readonly label: string; readonly icon: IconComponent; readonly disabled: boolean; readonly onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={30} aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
