import { Http } from './api/http.ts';
import { problemSentence } from './elements/problem-words.ts';
import { Router } from './router.ts';
import { routes } from './routes.ts';
import { Drafts, windowStorage } from './state/drafts.ts';
import { Session } from './state/session.ts';
import { Telegram, type Question } from './telegram/telegram.ts';

/** What every page has at hand. */
export class App extends EventTarget {
  readonly telegram = new Telegram();
  readonly router = new Router(routes);
  readonly drafts = new Drafts(windowStorage(), (unsaved) => this.telegram.confirmClosing(unsaved));
  readonly http: Http;
  readonly session: Session;

  constructor(initData: string) {
    super();
    this.http = new Http(new URL('../api/', document.baseURI), initData);
    this.session = new Session(this.http);
  }

  /** Says something for a moment, over whatever is shown. */
  say(text: string, how: 'success' | 'error' = 'success'): void {
    this.telegram.feel(how);
    this.dispatchEvent(new CustomEvent('said', { detail: text }));
  }

  /** Says what went wrong with something that the person wanted done. An abort is nobody's fault. */
  readonly failed = (fault: unknown): void => {
    if (fault instanceof DOMException && fault.name === 'AbortError') return;
    this.say(problemSentence(fault), 'error');
  };

  /** Asks, in Telegram's own window where it has one. */
  ask(question: Question): Promise<boolean> {
    if (question.danger) this.telegram.feel('warning');
    if (this.telegram.canAsk) return this.telegram.ask(question);
    return new Promise((resolve) => {
      this.dispatchEvent(new CustomEvent('asked', { detail: { question, resolve } satisfies Asked }));
    });
  }

  async copy(text: string): Promise<boolean> {
    try {
      await this.telegram.copy(text);
      this.telegram.feel('success');
      return true;
    } catch {
      return false;
    }
  }
}

/** A question that the app has to ask itself. */
export interface Asked {
  question: Question;
  resolve: (agreed: boolean) => void;
}
