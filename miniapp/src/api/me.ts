import type { Language } from '../i18n/language.ts';
import type { Http } from './http.ts';
import type { Me } from './types.ts';

export function me(http: Http, signal?: AbortSignal): Promise<Me> {
  return http.get('me', signal);
}

export function speakToMeIn(http: Http, language: Language): Promise<Me> {
  return http.patch('me', { language });
}
