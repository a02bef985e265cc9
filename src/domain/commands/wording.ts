import { addCommand, editCommand, removeCommand } from './command.ts';

/** Keeps a wording in the library of the round (đưa vào thư viện). */
export const addWording = addCommand('wordings', 'wording.add', 'text');
/** Edits one fact of a wording of the team. */
export const editWording = editCommand('wordings', 'wording.edit');
/** Deletes a wording of the team. */
export const removeWording = removeCommand('wordings', 'wording.remove');
