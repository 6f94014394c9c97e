import { qrModules } from './qr.js';

/** Where a QR code stands on a page, in points; around it stays white what readers need. */
export interface QrPlace {
  left: number;
  top: number;
  size: number;
  colour: string;
}

/** Draws an address as a QR code. */
export function drawQr(pdf: PDFKit.PDFDocument, address: string, { left, top, size, colour }: QrPlace): void {
  const modules = qrModules(address);
  const side = size / modules.length;
  pdf.fillColor(colour);
  modules.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) pdf.rect(left + x * side, top + y * side, side, side);
    }),
  );
  pdf.fill();
}
