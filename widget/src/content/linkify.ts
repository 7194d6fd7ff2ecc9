import { html, type TemplateResult } from 'lit';

const LINK = /https?:\/\/[^\s<>"']+|www\.[^\s<>"']+\.[^\s<>"']+/gi;

/** Marks at the end of a link belong to the sentence; a closing bracket only if it was not opened in the link. */
const TRAILING = /[.,;:!?…]+$/;

/** A text in which the links can be followed. Only http and https are links: nothing else is made clickable. */
export function linkify(text: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const link = trimmed(match[0]);
    parts.push(text.slice(end, match.index), anchor(link));
    end = match.index + link.length;
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== '');
}

function trimmed(link: string): string {
  const bare = link.replace(TRAILING, '');
  return bare.endsWith(')') && count(bare, ')') > count(bare, '(') ? trimmed(bare.slice(0, -1)) : bare;
}

function count(text: string, mark: string): number {
  return text.split(mark).length;
}

function anchor(link: string): TemplateResult {
  const href = link.startsWith('www.') ? `https://${link}` : link;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${link}</a>`;
}
