/** The languages that the widget speaks. */
export type Language = 'en' | 'uk';

/** The first language that we speak of: the element's own, the page's, the browser's; otherwise English. */
export function languageOf(element: Element): Language {
  const wanted = [element.getAttribute('lang'), document.documentElement.lang, ...navigator.languages];
  const spoken = wanted.map((tag) => tag?.slice(0, 2).toLowerCase());
  return (spoken.find((tag) => tag === 'en' || tag === 'uk') as Language | undefined) ?? 'en';
}
