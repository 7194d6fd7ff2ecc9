import { build, h } from './dom.js';
import { icon } from './icon.js';

const NOTICE_STAYS_MS = 3500;

/** A short line that goes by itself; a popover, so that no dialog covers it. */
export function notice(text) {
  const shown = build(h('p', { class: 'notice', role: 'status', popover: 'manual' }, text));
  document.body.append(shown);
  shown.showPopover();
  setTimeout(() => shown.remove(), NOTICE_STAYS_MS);
}

/** Runs what a person asked for; a refusal is shown in its own words. */
export async function attempt(action) {
  try {
    return await action();
  } catch (failure) {
    notice(failure.message);
    return undefined;
  }
}

/**
 * Opens a modal dialog and resolves when it closes: to what was given to `close`, or undefined.
 *
 * @param content a function from `close` to nodes
 */
export function openDialog(title, content, className = '') {
  return new Promise((resolve) => {
    let result;
    const close = (value) => {
      result = value;
      dialog.close();
    };
    const dialog = build(
      h(
        'dialog',
        { class: `dialog ${className}`, 'aria-label': title, closedby: 'any' },
        h(
          'div',
          { class: 'dialog-head' },
          h('h2', {}, title),
          h(
            'button',
            { type: 'button', class: 'icon-button', 'aria-label': 'Close', onClick: () => close() },
            icon('close'),
          ),
        ),
        content(close),
      ),
    );
    dialog.onclose = () => {
      dialog.remove();
      resolve(result);
    };
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** A sentence that wants to be confirmed as read: a callback's alert. */
export function alertDialog(title, text) {
  return openDialog(title, (close) => [
    h('p', { class: 'dialog-text' }, text),
    h(
      'div',
      { class: 'dialog-foot' },
      h('button', { type: 'button', class: 'button', autofocus: true, onClick: () => close() }, 'OK'),
    ),
  ]);
}

/** Asks yes or no before something that cannot be undone. */
export function confirmDialog(title, text, yes) {
  return openDialog(title, (close) => [
    h('p', { class: 'dialog-text' }, text),
    h(
      'div',
      { class: 'dialog-foot' },
      h('button', { type: 'button', class: 'button quiet', onClick: () => close(false) }, 'Cancel'),
      h('button', { type: 'button', class: 'button danger', onClick: () => close(true) }, yes),
    ),
  ]);
}

/** Asks for one line of text. */
export function askDialog(title, label, yes) {
  return openDialog(title, (close) => {
    const submit = (event) => {
      event.preventDefault();
      const value = new FormData(event.currentTarget).get('value').trim();
      if (value) close(value);
    };
    return h(
      'form',
      { class: 'dialog-form', onSubmit: submit },
      h(
        'label',
        {},
        label,
        h('input', { name: 'value', required: true, maxlength: 128, autocomplete: 'off' }),
      ),
      h('div', { class: 'dialog-foot' }, h('button', { class: 'button' }, yes)),
    );
  });
}
