/** A text, or one for each plural form of its language that differs from `other`. */
export type Phrase =
  string | ({ readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>);

/** The same texts in whichever language. Complete by its type: a missing one does not compile. */
export type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Phrase };

/** A text with its number in it, in the form and with the digits that the language has for it. */
export function counted(phrase: Phrase, count: number, language: string): string {
  const text =
    typeof phrase === 'string'
      ? phrase
      : (phrase[new Intl.PluralRules(language).select(count)] ?? phrase.other);
  return text.replace('{count}', new Intl.NumberFormat(language).format(count));
}

/** The words of one part: its English below what it is given; the same ones as long as that is the same. */
export function above<T extends object>(english: T): <G extends object>(given: G) => T & G {
  let known: object | undefined;
  let words: object;
  return <G extends object>(given: G) => {
    if (given !== known) words = { ...english, ...(known = given) };
    return words as T & G;
  };
}
