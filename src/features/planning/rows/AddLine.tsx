import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { namesIn } from '#domain/unitKind.ts';
import classes from './AddLine.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly onAdd: (names: readonly string[]) => void;
}

/** Adds rows by name: Enter adds and stays, a pasted list adds a row a line, and leaving the field adds what was typed. */
export function AddLine({ id, label, hint, onAdd }: Props) {
  const [text, setText] = useState('');
  const add = () => {
    const names = namesIn(text);
    setText('');
    if (names.length > 0) onAdd(names);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape') setText('');
  };
  const onPaste = (event: ClipboardEvent) => {
    const names = namesIn(event.clipboardData.getData('text/plain'));
    if (names.length < 2) return;
    event.preventDefault();
    setText('');
    onAdd(names);
  };
  return (
    <div className={classes.add}>
      <TextInput
        id={id}
        size="xs"
        className={classes.field ?? ''}
        aria-label={label}
        placeholder={hint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={add}
      />
      {/* Taking the focus from the field is what adds; the button keeps it there for the next name. */}
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={15} aria-hidden />}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          add();
          document.getElementById(id)?.focus();
        }}
      >
        {label}
      </Button>
    </div>
  );
}
