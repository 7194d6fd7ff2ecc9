import { oggOf, RATE, samplesIn } from './ogg-opus.ts';
import { opusIn } from './webm-opus.ts';

/** What browsers can record, best first: Telegram plays Ogg as a voice message, and WebM can become that. */
const KINDS = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'];

/** What was recorded. */
export interface Voice {
  readonly file: File;
  readonly seconds: number;
}

/** A voice message while it is spoken. The microphone is let go of by `finish` and `cancel`. */
export class Recording {
  readonly #recorder: MediaRecorder;
  readonly #parts: Blob[] = [];
  readonly #startedAt = performance.now();
  readonly #stopped: Promise<unknown>;

  private constructor(private readonly microphone: MediaStream) {
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    this.#recorder = new MediaRecorder(microphone, mimeType ? { mimeType } : {});
    this.#recorder.ondataavailable = ({ data }) => this.#parts.push(data);
    this.#stopped = new Promise((stopped) => (this.#recorder.onstop = stopped));
    this.#recorder.start();
  }

  /** Asks for the microphone and begins. Rejects when the visitor or the device has none to give. */
  static async begin(): Promise<Recording> {
    return new Recording(await navigator.mediaDevices.getUserMedia({ audio: true }));
  }

  get seconds(): number {
    return Math.floor((performance.now() - this.#startedAt) / 1000);
  }

  async finish(): Promise<Voice> {
    this.cancel();
    await this.#stopped;
    return voiceOf(new Blob(this.#parts, { type: this.#recorder.mimeType }), this.seconds);
  }

  cancel(): void {
    if (this.#recorder.state !== 'inactive') this.#recorder.stop();
    for (const track of this.microphone.getTracks()) track.stop();
  }
}

async function voiceOf(recording: Blob, heardSeconds: number): Promise<Voice> {
  const [mime = ''] = recording.type.split(';');
  if (mime !== 'audio/webm') return { file: fileOf(recording, mime), seconds: heardSeconds };
  const opus = opusIn(new Uint8Array(await recording.arrayBuffer()));
  return { file: fileOf(oggOf(opus), 'audio/ogg'), seconds: Math.round(samplesIn(opus.packets) / RATE) };
}

function fileOf(sound: Blob, mime: string): File {
  return new File([sound], mime === 'audio/mp4' ? 'voice.m4a' : 'voice.ogg', { type: mime });
}
