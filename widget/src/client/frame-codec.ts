import { frames, readTyped, Unreadable } from './frame-shapes.ts';
import type { ServerFrame, VisitorFrame } from './frames.ts';

/** The text of a frame. */
export function encode(frame: VisitorFrame): string {
  return JSON.stringify(frame);
}

/**
 * The frame that a text holds, or nothing when the text is no frame that this widget knows: a newer server may
 * say more than we understand, and that is no reason to stop talking.
 */
export function decode(text: string): ServerFrame | undefined {
  try {
    return readTyped(JSON.parse(text), frames) as ServerFrame;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof Unreadable) return undefined;
    throw cause;
  }
}
