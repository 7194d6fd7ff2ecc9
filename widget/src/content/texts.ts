import type { ContentTexts } from './texts.en.ts';

/** A text with something put in; it is put in as it is, whatever it contains. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** The word for a kind of content; what is not known is a file. */
export function kindOf(kind: string, texts: ContentTexts): string {
  return Object.hasOwn(texts, kind) ? (texts[kind as keyof ContentTexts] as string) : texts.document;
}
