import type { OpusPackets } from './webm-opus.ts';

/** Opus counts its samples at this rate, whatever was recorded. */
export const RATE = 48_000;

const FIRST = 2;
const LAST = 4;

/** A page has room for so many segments of up to 255 bytes. */
const SEGMENTS = 255;

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index << 24;
  for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
  return crc;
});

interface Page {
  readonly packets: readonly Uint8Array[];
  /** How many samples have been played at its end. */
  readonly samples: number;
}

/** Puts Opus packets into an Ogg file as they are: what Telegram plays as a voice message (RFC 7845). */
export function oggOf({ head, packets }: OpusPackets): Blob {
  const tags = new TextEncoder().encode('OpusTags\x04\0\0\0K1te\0\0\0\0');
  const pages: Page[] = [
    { packets: [head], samples: 0 },
    { packets: [tags], samples: 0 },
    ...pagesOf(packets),
  ];
  const bytes = pages.map((page, index) =>
    bytesOf(page, index, index === 0 ? FIRST : index === pages.length - 1 ? LAST : 0),
  );
  return new Blob(bytes, { type: 'audio/ogg' });
}

/** How many samples these packets hold. */
export function samplesIn(packets: readonly Uint8Array[]): number {
  return packets.reduce((sum, packet) => sum + samplesOf(packet), 0);
}

function pagesOf(packets: readonly Uint8Array[]): Page[] {
  const pages: Page[] = [];
  let page: Uint8Array[] = [];
  let segments = 0;
  let samples = 0;
  for (const packet of packets) {
    if (segments + segmentsOf(packet) > SEGMENTS) {
      pages.push({ packets: page, samples });
      page = [];
      segments = 0;
    }
    page.push(packet);
    segments += segmentsOf(packet);
    samples += samplesOf(packet);
  }
  return [...pages, { packets: page, samples }];
}

function segmentsOf(packet: Uint8Array): number {
  return Math.floor(packet.length / 255) + 1;
}

function bytesOf({ packets, samples }: Page, number: number, flags: number): Uint8Array<ArrayBuffer> {
  const lacing = packets.flatMap(({ length }) => [
    ...Array<number>(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
  const body = packets.reduce((sum, { length }) => sum + length, 0);
  const page = new Uint8Array(27 + lacing.length + body);
  const view = new DataView(page.buffer);
  page.set([0x4f, 0x67, 0x67, 0x53, 0, flags]);
  view.setBigInt64(6, BigInt(samples), true);
  // The stream's own number may be any: there is only one in the file.
  view.setUint32(14, 1, true);
  view.setUint32(18, number, true);
  page[26] = lacing.length;
  page.set(lacing, 27);
  let at = 27 + lacing.length;
  for (const packet of packets) {
    page.set(packet, at);
    at += packet.length;
  }
  view.setUint32(22, crcOf(page), true);
  return page;
}

function crcOf(page: Uint8Array): number {
  return page.reduce((crc, byte) => (crc << 8) ^ CRC[(crc >>> 24) ^ byte]!, 0) >>> 0;
}

/** The first byte of a packet tells how long its frames are, and it or the second how many there are (RFC 6716). */
function samplesOf(packet: Uint8Array): number {
  const [first = 0, second = 0] = packet;
  const config = first >> 3;
  const count = [1, 2, 2, second & 63][first & 3]!;
  if (config < 12) return count * [480, 960, 1920, 2880][config & 3]!;
  return count * (config < 16 ? [480, 960][config & 1]! : 120 << (config & 3));
}
