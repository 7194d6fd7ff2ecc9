import { notice } from './dialogs.js';

/** Copies and says so. Pages on plain http have no clipboard API; there the old command still works. */
export async function copyText(text, said = 'Copied') {
  const copied = (await copyByApi(text)) || copyBySelection(text);
  notice(copied ? said : 'The browser did not allow copying');
}

/** What the clipboard holds, or null where the browser does not tell. */
export async function readText() {
  try {
    return await navigator.clipboard.readText();
  } catch {
    // No API on plain http, or no permission: a Mini App is told nothing, as Telegram does.
    return null;
  }
}

async function copyByApi(text) {
  if (!navigator.clipboard) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The permission may be denied inside a frame: the caller falls back to a selection.
    return false;
  }
}

function copyBySelection(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'off-screen';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return copied;
}
