import type { Recording } from './voice.ts';
import type { WritingDesk } from './writing-desk.ts';

/** The part of a desk where a voice message is recorded. */
export class VoiceDesk {
  #recording: Recording | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #asking = false;

  constructor(private readonly desk: WritingDesk) {}

  /** Whether this browser can record on this page: plain http pages have no microphone. */
  readonly isPossible = 'MediaRecorder' in globalThis && navigator.mediaDevices !== undefined;

  get isRecording(): boolean {
    return this.#recording !== undefined;
  }

  /** How long it is already, as `0:07`. */
  get time(): string {
    const seconds = this.#recording?.seconds ?? 0;
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  async begin(): Promise<void> {
    if (this.#asking || this.isRecording) return;
    this.#asking = true;
    this.desk.tell('');
    try {
      const { Recording } = await import('./voice.ts');
      this.#recording = await Recording.begin();
      // Who has closed the chat before the browser asked is not recorded.
      if (!this.desk.isSeen) return this.cancel();
      this.#clock = setInterval(() => this.desk.refresh(), 500);
      this.desk.refresh('.send');
    } catch (cause) {
      const isDenied = cause instanceof DOMException;
      this.desk.tell(isDenied ? this.desk.texts.noMicrophone : this.desk.texts.unreachable);
    } finally {
      this.#asking = false;
    }
  }

  cancel(): void {
    const recording = this.#end();
    recording?.cancel();
    if (recording) this.desk.refresh('textarea');
  }

  async finish(): Promise<void> {
    try {
      const voice = await this.#end()?.finish();
      if (voice) this.desk.submitVoice(voice.file, voice.seconds);
    } catch {
      this.desk.tell(this.desk.texts.noSound);
    }
    this.desk.refresh('textarea');
  }

  #end(): Recording | undefined {
    const recording = this.#recording;
    this.#recording = undefined;
    clearInterval(this.#clock);
    return recording;
  }
}
