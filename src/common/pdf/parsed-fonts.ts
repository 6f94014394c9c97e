import PDFDocument from 'pdfkit';
import { FONTS } from './fonts.js';

type Name = keyof typeof FONTS;
type Source = Parameters<PDFKit.PDFDocument['registerFont']>[1];

const parsed = new Map<Name, Source>();

/** Names our fonts in a document, parsed once for all documents: that takes longer than a page of text does. */
export function nameFonts(pdf: PDFKit.PDFDocument, names: readonly Name[]): void {
  for (const name of names) pdf.registerFont(name, parsedFont(name));
}

function parsedFont(name: Name): Source {
  const known = parsed.get(name);
  if (known) return known;
  // The library takes what it has parsed for a source too, which its types do not say.
  const { _font } = new PDFDocument().font(FONTS[name]) as unknown as { _font: { font: Source } };
  parsed.set(name, _font.font);
  return _font.font;
}
