/** What a recording holds: the description of the sound and its packets. */
export interface OpusPackets {
  readonly head: Uint8Array;
  readonly packets: readonly Uint8Array[];
}

/** Elements that hold others: Segment, Cluster, Tracks, TrackEntry, BlockGroup. */
const HOLDERS = new Set([0x18538067, 0x1f43b675, 0x1654ae6b, 0xae, 0xa0]);
const CODEC_PRIVATE = 0x63a2;
const BLOCK = 0xa1;
const SIMPLE_BLOCK = 0xa3;

/**
 * The Opus packets of a WebM recording with one track of sound, as browsers make it. The elements are read as a flat
 * row: what begins a holder is passed over, so that the open ends of live recordings need no care.
 */
export function opusIn(webm: Uint8Array): OpusPackets {
  let head: Uint8Array | undefined;
  const packets: Uint8Array[] = [];
  for (const { id, data } of elementsOf(webm)) {
    if (id === CODEC_PRIVATE) head = data;
    if (id === SIMPLE_BLOCK || id === BLOCK) packets.push(packetOf(data));
  }
  if (head === undefined || packets.length === 0) throw new RangeError('No Opus in this recording');
  return { head, packets };
}

function* elementsOf(bytes: Uint8Array): Generator<{ id: number; data: Uint8Array }> {
  let at = 0;
  while (at < bytes.length) {
    const idLength = lengthAt(bytes, at);
    const id = numberAt(bytes, at, idLength);
    at += idLength;
    const sizeLength = lengthAt(bytes, at);
    const size = numberAt(bytes, at, sizeLength) - 2 ** (7 * sizeLength);
    at += sizeLength;
    if (HOLDERS.has(id)) continue;
    // The last one is cut off when a recording ended by force; no size is written as less than nothing.
    if (size < 0 || at + size > bytes.length) return;
    yield { id, data: bytes.subarray(at, at + size) };
    at += size;
  }
}

/** How many bytes a number takes: one more than its first byte has zeros in front. */
function lengthAt(bytes: Uint8Array, at: number): number {
  return Math.clz32(bytes[at] ?? 0) - 23;
}

function numberAt(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((number, byte) => number * 256 + byte, 0);
}

/** A block is the track's number, a time of two bytes, flags, and the packet. */
function packetOf(block: Uint8Array): Uint8Array {
  const flags = lengthAt(block, 0) + 2;
  if (((block[flags] ?? 0) & 6) !== 0) throw new RangeError('Laced blocks are not read');
  return block.subarray(flags + 1);
}
