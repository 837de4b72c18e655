import type { Picture } from './picture.ts';

/** Output pixels per pixel of the picture, and the most that a browser draws. */
const SCALE = 2;
const MOST_PIXELS = 8000;

export function toSvgBlob({ svg }: Picture): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** Draws a picture at twice its size. */
export async function toPngBlob(picture: Picture): Promise<Blob> {
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(picture.width, picture.height));
  const address = URL.createObjectURL(toSvgBlob(picture));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(picture.width * scale);
    canvas.height = Math.ceil(picture.height * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Lets the user save `blob` as a file. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // Once the click is handled, the download no longer needs the URL.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
