/** The edge of a preview in pixels of the page. */
const EDGE = 40;

/** A small picture of a file, or nothing when the browser cannot show it as one. Drawn, so that no page forbids it. */
export async function previewOf(file: File): Promise<HTMLCanvasElement | undefined> {
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') return undefined;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  const canvas = document.createElement('canvas');
  const edge = Math.round(EDGE * devicePixelRatio);
  canvas.width = canvas.height = edge;
  const { width, height } = picture;
  const part = Math.min(width, height);
  canvas
    .getContext('2d')
    ?.drawImage(picture, (width - part) / 2, (height - part) / 2, part, part, 0, 0, edge, edge);
  picture.close();
  return canvas;
}

/** A number of bytes as people say it. */
export function sizeOf(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)), units.length - 1);
  const style = {
    style: 'unit',
    unit: units[step]!,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  } as const;
  return new Intl.NumberFormat(language, style).format(bytes / 1000 ** step);
}
