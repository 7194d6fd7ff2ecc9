/** Puts a text on the clipboard; tells whether that worked. */
export type CopyText = (text: string, near: HTMLElement) => Promise<boolean>;

/**
 * The parts that copy are given this: did they import it, it would be a file of its own, and could not be asked for
 * again. Pages without https have only the old way.
 */
export const copyText: CopyText = async (text, near) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, near);
  }
};

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
