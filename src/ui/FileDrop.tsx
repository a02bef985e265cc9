import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ChangeEvent, ClipboardEvent, DragEvent, ReactNode } from 'react';
import classes from './FileDrop.module.css';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  /** The button, for example „Chọn tệp…“. */
  readonly buttonLabel: string;
  /** Beside the button: that one may also drop or paste. */
  readonly hint?: ReactNode;
  /** As in `<input accept>`: '.json', 'image/*'. It narrows the file dialog only; check what arrives. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly compact?: boolean;
}

const filesOf = (list: FileList | undefined | null): File[] => (list === undefined || list === null ? [] : Array.from(list));

/** Takes files by button, by drop, or by paste while the focus is inside. */
export function FileDrop({ onFiles, buttonLabel, hint, accept, multiple = false, disabled = false, compact = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: File[]) => {
    if (disabled || files.length === 0) return;
    onFiles(multiple ? files : files.slice(0, 1));
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    take(filesOf(event.currentTarget.files));
    // Choosing the same file again must be an event again.
    event.currentTarget.value = '';
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = filesOf(event.clipboardData.files);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(filesOf(event.dataTransfer.files));
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- drop and paste come beside the button, which does the same by keyboard
    <fieldset
      aria-label={buttonLabel}
      className={classes.drop}
      data-over={over || undefined}
      data-compact={compact || undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <input ref={input} type="file" hidden accept={accept} multiple={multiple} disabled={disabled} onChange={onChange} />
      <Button
        variant={compact ? 'light' : 'filled'}
        size={compact ? 'xs' : 'sm'}
        leftSection={<IconUpload size={16} aria-hidden />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {buttonLabel}
      </Button>
      {hint !== undefined && <span className={classes.hint}>{hint}</span>}
    </fieldset>
  );
}
