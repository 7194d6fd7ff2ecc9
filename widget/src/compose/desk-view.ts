import { html, nothing, type TemplateResult } from 'lit';
import { LONGEST } from '../client/frames.ts';
import { wordsOf, type ThreadMessage } from '../client/thread-messages.ts';
import { cross, plane } from '../elements/icons.ts';
import { counted } from '../i18n/phrase.ts';
import { answer, bin, clip, microphone, page, pencil, smile } from './desk-icons.ts';
import { sizeOf } from './file-preview.ts';
import type { OutgoingFile } from './outgoing-file.ts';
import { portionsOf } from './portions.ts';
import type { DeskTexts } from './texts.en.ts';
import type { WritingDesk } from './writing-desk.ts';

/** What stands above the field. */
export function aboveField(desk: WritingDesk): TemplateResult {
  const files = [...desk.tray.underway, ...desk.tray.picked];
  return html`
    ${desk.drop.isOver ? dropHint(desk) : nothing} ${context(desk)}
    ${
      files.length > 0
        ? html`<ul class="files">
            ${files.map((file) => fileRow(desk, file))}
          </ul>`
        : nothing
    }
    <p class="note" role="status">${desk.note || portions(desk)}</p>
    ${desk.voice.isRecording ? recording(desk) : nothing} ${desk.parts.above()}
  `;
}

/** What stands in the field, at its end. */
export function insideField(desk: WritingDesk): unknown {
  if (desk.voice.isRecording) return nothing;
  return html`<span class="inside"
    >${emojis(desk)}${desk.edited || !desk.rules.allowed ? nothing : attach(desk)}</span
  >`;
}

function emojis({ emoji, texts }: WritingDesk): TemplateResult {
  return html`<button
      type="button"
      class="quiet emoji"
      aria-label=${texts.emoji}
      title=${texts.emoji}
      aria-haspopup="menu"
      aria-expanded=${emoji.isOpen}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => emoji.toggle()}
    >
      ${smile}</button
    >${
      emoji.isOpen
        ? html`<kite-emoji-picker
            words
            role="menu"
            aria-label=${texts.emoji}
            .label=${texts.emoji}
            @pick=${({ detail }: CustomEvent<string>) => emoji.insert(detail)}
            @keydown=${emoji.onKeyDown}
            @focusout=${() => emoji.close()}
          ></kite-emoji-picker>`
        : nothing
    }`;
}

function attach(desk: WritingDesk): TemplateResult {
  const onChange = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    desk.pick([...(input.files ?? [])]);
    // The same file may be picked again.
    input.value = '';
  };
  const open = ({ currentTarget }: Event) =>
    (currentTarget as Element).parentElement!.querySelector('input')!.click();
  return html`<input type="file" multiple hidden @change=${onChange} />
    <button
      type="button"
      class="quiet attach"
      aria-label=${desk.texts.attach}
      title=${desk.texts.attach}
      @click=${open}
    >
      ${clip}
    </button>`;
}

/** What takes the place of Send: the microphone while nothing is written, and sending what was recorded. */
export function insteadOfSend(desk: WritingDesk): unknown {
  const { texts, voice } = desk;
  if (voice.isRecording) {
    return html`<button
      type="button"
      class="send"
      aria-label=${texts.sendRecording}
      @click=${() => voice.finish()}
    >
      ${plane}
    </button>`;
  }
  const isIdle = desk.text === '' && !desk.laden && !desk.edited;
  if (!voice.isPossible || !isIdle || !desk.mayRecord) return undefined;
  return html`<button
    type="button"
    class="quiet record"
    aria-label=${texts.record}
    title=${texts.record}
    @click=${() => voice.begin()}
  >
    ${microphone}
  </button>`;
}

function dropHint({ drop, texts }: WritingDesk): TemplateResult {
  return html`<div class="drop" @dragleave=${drop.onLeave}><span>${clip}${texts.drop}</span></div>`;
}

function context(desk: WritingDesk): unknown {
  const { edited, answered, texts } = desk;
  if (edited) return bar(desk, pencil, texts.editing, gist(edited, texts), texts.cancelEditing);
  if (!answered) return nothing;
  const whom =
    answered.author === 'visitor' ? texts.replyToSelf : texts.replyTo.replace('{name}', answered.name ?? '');
  return bar(desk, answer, whom, gist(answered, texts), texts.cancelReply);
}

function bar(
  desk: WritingDesk,
  icon: TemplateResult,
  title: string,
  text: string,
  end: string,
): TemplateResult {
  return html`<div class="context">
    ${icon}
    <span class="gist"><b>${title}</b><span dir="auto">${text}</span></span>
    <button type="button" class="quiet" aria-label=${end} title=${end} @click=${() => desk.endContext()}>
      ${cross}
    </button>
  </div>`;
}

/** A message in one line. */
function gist({ content }: ThreadMessage, texts: DeskTexts): string {
  const text = wordsOf(content)?.text;
  if (text) return text;
  if (content.type !== 'file') return texts.someMessage;
  const { kind, name } = content;
  return kind === 'voice' || kind === 'photo' || kind === 'video' ? texts[kind] : (name ?? texts.file);
}

function fileRow(desk: WritingDesk, file: OutgoingFile): TemplateResult {
  const { texts, locale, tray } = desk;
  const isSent = file.key !== undefined;
  const name = file.content.kind === 'voice' ? texts.voice : file.file.name;
  const named = (text: string) => text.replace('{name}', name);
  const stop = named(isSent ? texts.cancelUpload : texts.removeFile);
  return html`<li class="file">
    <span class="preview">${tray.previews.get(file) ?? page}</span>
    <span class="gist">
      <b dir="auto">${name}</b>
      ${isSent ? progress(file, named(texts.uploading)) : html`<span>${sizeOf(file.file.size, locale)}</span>`}
    </span>
    <button type="button" class="quiet" aria-label=${stop} title=${stop} @click=${() => desk.remove(file)}>
      ${cross}
    </button>
  </li>`;
}

function progress(file: OutgoingFile, label: string): TemplateResult {
  const percent = Math.round(file.progress * 100);
  return html`<span
    class="progress"
    role="progressbar"
    aria-label=${label}
    aria-valuenow=${percent}
    .style=${`--_done: ${percent}%`}
  ></span>`;
}

function portions(desk: WritingDesk): string {
  const { text, texts, locale } = desk;
  if (text.length <= LONGEST || desk.edited) return '';
  return counted(texts.portions, portionsOf(text).length, locale);
}

function recording({ texts, voice }: WritingDesk): TemplateResult {
  return html`<div class="recording">
    <button
      type="button"
      class="quiet"
      aria-label=${texts.cancelRecording}
      title=${texts.cancelRecording}
      @click=${() => voice.cancel()}
    >
      ${bin}
    </button>
    <span class="dot"></span><span role="status">${texts.recording}</span
    ><time role="timer">${voice.time}</time>
  </div>`;
}
