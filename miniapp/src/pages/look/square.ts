/** As large as a face in a heading is ever shown, on screens with three points for one. */
const SIDE = 256;
const QUALITY = 0.9;

/** The middle of a picture as a square. Undefined when the browser can't read it as a picture. */
export async function squareOf(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const side = Math.min(picture.width, picture.height);
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  canvas
    .getContext('2d')
    ?.drawImage(
      picture,
      (picture.width - side) / 2,
      (picture.height - side) / 2,
      side,
      side,
      0,
      0,
      SIDE,
      SIDE,
    );
  picture.close();
  // A browser that can't write WebP writes PNG.
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/webp', QUALITY);
  });
}
