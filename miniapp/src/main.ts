import { App } from './app.ts';
import './kite-app.ts';
import { keptLanguage, languageFor } from './i18n/language.ts';
import { pathForStart } from './router.ts';
import { launch } from './telegram/launch.ts';

// Folded away where the app is built: the fake is in no bundle.
if (import.meta.env.DEV) (await import('./telegram/mock-env.ts')).mockEnvironment();

const launched = launch();
if (typeof launched === 'string') {
  document.documentElement.lang = languageFor(navigator.languages);
  const { KiteOutside } = await import('./pages/outside/kite-outside.ts');
  document.body.append(Object.assign(new KiteOutside(), { why: launched }));
} else {
  document.documentElement.lang = languageFor([keptLanguage(), launched.language, ...navigator.languages]);
  const app = new App(launched.initData);
  document.body.append(Object.assign(document.createElement('kite-app'), { app }));
  app.router.start(launched.fresh ? pathForStart(launched.startParam) : app.router.place.path);
}
