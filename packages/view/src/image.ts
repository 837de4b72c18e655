import type { Core } from 'cytoscape';

/** The whole graph as a PNG, twice as fine as on screen; text in the image keeps its present size. */
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

/** Hands `blob` to the user as a file. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The download has its own hold on the data once the click is handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
