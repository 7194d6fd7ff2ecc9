import { locale, spoken, type Language } from './language.ts';

/** A text that depends on a number, by the forms that the language has. */
export type English = { readonly one: string; readonly other: string };
export type Ukrainian = English & { readonly few: string; readonly many: string };

export type Wordings = Readonly<Record<string, string | English>>;

/** The same texts in Ukrainian; one that is missing does not compile. */
export type Translated<T extends Wordings> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Ukrainian;
};

/** The texts of one folder in each language. English is where the keys and the gaps come from. */
export interface Texts<T extends Wordings> {
  en: T;
  uk: Translated<T>;
}

/** One text in each language, for a place that has no more. */
export type Bilingual = Readonly<Record<Language, string>>;

type GapsIn<Text> = Text extends `${string}{${infer Gap}}${infer Rest}` ? Gap | GapsIn<Rest> : never;
type Gaps<Text> = Text extends string ? GapsIn<Text> : GapsIn<Text[keyof Text]>;
type Values<Text> = [Gaps<Text>] extends [never]
  ? []
  : [values: Readonly<Record<Gaps<Text>, string | number>>];

/** Says a text by its key, with what its gaps want: `say('waiting', { count: 3 })`. */
export type Say<T extends Wordings> = <Key extends keyof T>(key: Key, ...values: Values<T[Key]>) => string;

/** The texts in the language of the page. */
export function speak<T extends Wordings>(
  texts: Texts<T>,
  language: Language = spoken(),
  tag = locale(language),
): Say<T> {
  return (key, ...[values]) => {
    const text: string | Partial<Ukrainian> = texts[language][key] as string | Ukrainian;
    const gaps: Readonly<Record<string, string | number>> = values ?? {};
    return fill(typeof text === 'string' ? text : form(text, gaps['count'], tag), gaps, tag);
  };
}

function form(forms: Partial<Record<Intl.LDMLPluralRule, string>>, count: unknown, tag: string): string {
  return forms[new Intl.PluralRules(tag).select(Number(count))] ?? forms.other ?? '';
}

/** What is put in is put in as it is, whatever it contains; a number as the language writes numbers. */
function fill(text: string, values: Readonly<Record<string, string | number>>, tag: string): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name] ?? gap;
    return typeof value === 'number' ? new Intl.NumberFormat(tag).format(value) : value;
  });
}
