export { launchBrowser } from '../test/browser.ts';
