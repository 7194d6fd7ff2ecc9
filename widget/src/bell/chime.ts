/** So long no other tab rings as well, and what comes at once rings once. */
const QUIET_MS = 1_500;

const NOTES_HZ = [660, 880];

let audio: AudioContext | undefined;

/** Two short notes, made here: nothing is fetched. A page in which nobody has pressed anything stays silent. */
export async function chime(): Promise<void> {
  audio ??= new AudioContext();
  // Some browsers start it suspended also after a gesture.
  if (audio.state === 'suspended' && navigator.userActivation?.hasBeenActive) await audio.resume();
  if (audio.state !== 'running') return;
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return ring(audio);
  await locks.request('k1te-bell', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    ring(audio!);
    await new Promise((over) => setTimeout(over, QUIET_MS));
  });
}

function ring(context: AudioContext): void {
  NOTES_HZ.forEach((frequency, place) => {
    const begin = context.currentTime + place * 0.13;
    const volume = context.createGain();
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(0.12, begin + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + 0.45);
    const note = new OscillatorNode(context, { frequency });
    note.connect(volume).connect(context.destination);
    note.start(begin);
    note.stop(begin + 0.5);
  });
}
