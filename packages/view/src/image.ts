import type { Core } from 'cytoscape';

/** The whole graph as a PNG at twice the screen resolution; text keeps its current size. */
export function drawImage(cy: Core, background: string): Promise<Blob> {
  return cy.png({
    output: 'blob-promise',
    bg: background,
    full: true,
    scale: 2,
    maxWidth: 8000,
    maxHeight: 8000,
  });
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
