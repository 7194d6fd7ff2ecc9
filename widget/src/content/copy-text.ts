/** Puts a text on the clipboard; tells whether that worked. Pages without https have only the old way. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, near);
  }
}

function copyFromField(text: string, near: HTMLElement): boolean {
  const field = Object.assign(document.createElement('textarea'), {
    value: text,
    className: 'visually-hidden',
  });
  near.after(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  near.focus();
  return copied;
}
