type Field = HTMLInputElement | HTMLTextAreaElement;

/** Inputs without text of their own; the browser has nothing to take back in them. */
const textless = new Set(['checkbox', 'radio', 'button', 'submit', 'file', 'range', 'color']);

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !textless.has(target.type)) ? target : null;

/**
 * Whether typing in a field is still to be taken back by the browser. A field that saves itself says whether its draft
 * differs from what is stored (`data-draft`); once it is saved, the step is the app's to take back, and the field follows.
 * Any other field (search, a form) is compared with what it showed when the focus came.
 */
const hasTyping = (field: Field, atFocus: (field: Field) => string): boolean => {
  const draft = field.dataset['draft'];
  return draft === undefined ? field.value !== atFocus(field) : draft === 'differs';
};

const wanted = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null => {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
};

/** What there is to know beside the key. */
interface Around {
  /** What a field showed when the focus came into it. */
  readonly atFocus: (field: Field) => string;
  /** Whether there is a step of the app to take. */
  readonly has: (direction: 'undo' | 'redo') => boolean;
}

/**
 * What a key asks of the steps; null when it is not ours: while an input method (Telex, VNI) composes, in a field whose
 * typing the browser can still take back, in free text, and in a dialog that waits for an answer.
 */
export const stepKey = (event: KeyboardEvent, { atFocus, has }: Around): 'undo' | 'redo' | null => {
  // 229 is what browsers report for keys that an input method holds back.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return null;
  const direction = wanted(event);
  const { target } = event;
  if (direction === null || !(target instanceof Element)) return direction;
  if (target.closest('[contenteditable]:not([contenteditable="false"])')) return null;
  const field = fieldOf(target);
  // A drawer of fields that save themselves is a place of work; any other dialog waits for an answer first.
  if (target.closest('[aria-modal="true"], [role="menu"], [role="listbox"]') && field?.dataset['draft'] === undefined) return null;
  return field && (hasTyping(field, atFocus) || !has(direction)) ? null : direction;
};
