import { readFileSync } from 'node:fs';

const SERVER = new URL('../../webserver/src/main/', import.meta.url);

/** What stands for the places in a sentence: the longest text, the longest caption, megabytes of a file. */
const NUMBERS = [4_096, 900, 20];

/** What the server says for each refusal in this language, by its code. */
export function refusalTexts(language: 'en' | 'uk'): Map<string, string> {
  const suffix = language === 'en' ? '' : `_${language}`;
  const lines = read(`resources/chat/k1te/webserver/refusals${suffix}.properties`);
  const sentences = [...lines.matchAll(/^refusal\.([\w-]+)\s*=\s*(.*)$/gm)];
  return new Map(sentences.map(([, code, pattern]) => [code!, worded(pattern!, language)]));
}

/** Why the server takes no file, and with which status it says so. */
export function uploadRefusals(): { code: string; status: number }[] {
  const constants = read('java/chat/k1te/webserver/files/UploadRefusal.java').matchAll(
    /^ {4}([A-Z_]+)\((\d{3})\)/gm,
  );
  return [...constants].map(([, name, status]) => ({
    code: name!.toLowerCase().replaceAll('_', '-'),
    status: Number(status),
  }));
}

function worded(pattern: string, language: string): string {
  return pattern
    .replaceAll("''", "'")
    .replace(/\{(\d)[^}]*\}/g, (_, place) => NUMBERS[Number(place)]!.toLocaleString(language));
}

function read(path: string): string {
  return readFileSync(new URL(path, SERVER), 'utf8');
}
