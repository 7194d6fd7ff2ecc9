/** The languages that the widget speaks. */
export type Language = 'en' | 'uk' | 'de' | 'pl' | 'es' | 'fr' | 'ar' | 'he';

/** The first language that we speak of: the element's own, the page's, the browser's; otherwise English. */
export function languageOf(element: HTMLElement): Language {
  const wanted = [element.lang, document.documentElement.lang, ...navigator.languages];
  const spoken = /(^|,)(en|uk|de|pl|es|fr|ar|he)(?![a-z])/i.exec(`${wanted}`);
  return (spoken?.[2]!.toLowerCase() ?? 'en') as Language;
}
