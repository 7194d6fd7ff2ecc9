import { KiteApp } from './kite-app.ts';
import { textsFor } from './texts.ts';

const { tag, texts } = textsFor(navigator.languages);
document.documentElement.lang = tag;
const app = new KiteApp();
app.texts = texts;
document.body.append(app);
