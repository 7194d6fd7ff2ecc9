import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  Input,
  OGG,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { oggOf, samplesIn } from './ogg-opus.ts';
import { opusIn } from './webm-opus.ts';

const HEAD = Uint8Array.from([
  ...new TextEncoder().encode('OpusHead'),
  1,
  1,
  56,
  1,
  0x80,
  0xbb,
  0,
  0,
  0,
  0,
  0,
]);

/** Packets of one frame of 20 ms that nobody has to hear, of all lengths around the size of a segment. */
const packets = Array.from({ length: 400 }, (_, index) =>
  Uint8Array.from({ length: 1 + ((index * 37) % 600) }, (__, at) => (at === 0 ? 0xf8 : (index + at) % 251)),
);

/** A recording as another library writes it. */
async function webmOf(recorded: readonly Uint8Array[]): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat({ appendOnly: true }), target });
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1, description: HEAD };
  for (const [index, packet] of recorded.entries()) {
    await source.add(new EncodedPacket(packet, 'key', index * 0.02, 0.02), { decoderConfig });
  }
  await output.finalize();
  return new Uint8Array(target.buffer!);
}

describe('a voice message', () => {
  it('is the recorded sound in an Ogg file that another library reads', async () => {
    const opus = opusIn(await webmOf(packets));
    expect(opus.packets).toEqual(packets);
    const file = await oggOf(opus).arrayBuffer();
    const input = new Input({ source: new BufferSource(file), formats: [OGG] });
    const track = (await input.getPrimaryAudioTrack())!;
    const read: Uint8Array[] = [];
    for await (const packet of new EncodedPacketSink(track).packets()) read.push(packet.data);
    expect(await track.getCodec()).toBe('opus');
    expect(read).toEqual(packets);
    expect(await input.computeDuration()).toBeCloseTo(8, 1);
  });

  it('has pages whose check sums are right', async () => {
    const bytes = new Uint8Array(await oggOf({ head: HEAD, packets }).arrayBuffer());
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.startsWith('OggS')).toBe(true);
    expect(text.indexOf('OpusHead')).toBe(28);
    // The sum of a page over itself, with the sum in it, is a known one only when all bits are where they belong.
    const page = Buffer.from(bytes.subarray(0, 28 + HEAD.length));
    const sum = page.readUInt32LE(22);
    page.writeUInt32LE(0, 22);
    expect(bitwiseCrc(page)).toBe(sum);
  });

  it.each([
    [[0xf8], 960],
    [[0x00], 480],
    [[0x19], 5760],
    [[0x63, 3], 1440],
    [[0xe0], 120],
  ])('packet %j plays %i samples', (packet, samples) => {
    expect(samplesIn([Uint8Array.from(packet)])).toBe(samples);
  });

  it('is what came until the recording was cut off', async () => {
    const webm = await webmOf(packets);
    const { packets: read } = opusIn(webm.subarray(0, Math.floor(webm.length / 2)));
    expect(read.length).toBeGreaterThan(50);
    expect(read).toEqual(packets.slice(0, read.length));
  });

  it.each([[[]], [[0, 0, 0]], [[0x1a, 0x45, 0xdf, 0xa3, 0x80]], [Array(50).fill(255)]])(
    'cannot be made of %j',
    (bytes) => expect(() => opusIn(Uint8Array.from(bytes))).toThrow(RangeError),
  );
});

function bitwiseCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x80000000 ? 0x04c11db7 : 0);
  }
  return crc >>> 0;
}
