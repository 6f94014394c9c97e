import { DateTime } from 'luxon';
import PDFDocument from 'pdfkit';
import type { Day } from '../common/days.js';
import type { Piece } from '../common/http/downloads.js';
import { nameFonts } from '../common/pdf/parsed-fonts.js';
import { drawQr } from './draw-qr.js';

/** A4 across, in points. */
const PAGE = { width: 841.89, height: 595.28 };
const MARGIN = 90;
/** The smallest letters that are still read, in points. */
const SMALLEST = 7;
const INK = '#1a2b2d';
/** Where the QR code stands, in the lower corner, wide enough for any telephone. */
const QR = { left: 66, top: 440, size: 90, colour: INK };
const ACCENT = '#13737b';

type Pdf = PDFKit.PDFDocument;
type Font = 'text' | 'bold';

/** What stands on it. */
export interface CertificateWords {
  personId: number;
  givenName: string;
  familyName: string;
  company: string;
  trackTitle: string;
  day: Day;
  number: string;
  /** Where anybody can check it; null where its person shares nothing that says so. */
  check: Check | null;
}

/** A shared badge, and where it can be looked up. */
export interface Check {
  title: string;
  address: string;
}

/** One page, tagged so that it can be read aloud: who completed what, when, and by which number it is found again. */
export async function* certificateFile(words: CertificateWords): AsyncGenerator<Piece> {
  const name = `${words.givenName} ${words.familyName}`.trim();
  const pdf = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    // None that comes with the library: its letters are too few.
    font: '',
    info: { Title: `Certificate: ${words.trackTitle}, ${name}` },
  });
  nameFonts(pdf, ['text', 'bold']);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  frame(pdf);
  const line = (top: number, font: Font, size: number, text: string, colour = INK) =>
    centred(pdf, { top, font, size, text, colour });
  root.add(pdf.struct('P', {}, () => line(95, 'text', 15, words.company, ACCENT)));
  root.add(pdf.struct('H1', {}, () => line(135, 'bold', 34, 'Certificate')));
  root.add(pdf.struct('P', {}, () => line(215, 'text', 14, 'This is to say that')));
  root.add(pdf.struct('H2', {}, () => line(245, 'bold', 30, name)));
  root.add(pdf.struct('P', {}, () => line(305, 'text', 14, 'completed')));
  root.add(pdf.struct('H2', {}, () => line(335, 'bold', 24, words.trackTitle, ACCENT)));
  root.add(pdf.struct('P', {}, () => line(385, 'text', 14, `on ${inWords(words.day)}.`)));
  root.add(pdf.struct('P', {}, () => line(485, 'text', 9, `Number of the completion: ${words.number}`)));
  if (words.check) {
    const { title, address } = words.check;
    const alt = `QR code that leads to ${address}`;
    root.add(pdf.struct('Figure', { alt }, () => drawQr(pdf, address, QR)));
    const beside = (top: number, text: string) =>
      centred(pdf, { top, font: 'text', size: 9, text, colour: INK, margin: QR.left + QR.size + 16 });
    root.add(pdf.struct('P', {}, () => beside(503, `Check it by the badge “${title}”:`)));
    root.add(pdf.struct('P', {}, () => beside(517, address)));
  }
  root.end();
  pdf.end();
  for await (const content of pdf) yield { content, personIds: [words.personId] };
}

/** Two lines around the page; they are no part of what is read aloud. */
function frame(pdf: Pdf): void {
  pdf.markContent('Artifact');
  pdf
    .lineWidth(3)
    .strokeColor(ACCENT)
    .rect(36, 36, PAGE.width - 72, PAGE.height - 72)
    .stroke();
  pdf
    .lineWidth(0.75)
    .strokeColor(ACCENT)
    .rect(44, 44, PAGE.width - 88, PAGE.height - 88)
    .stroke();
  pdf.endMarkedContent();
}

interface Line {
  top: number;
  font: Font;
  size: number;
  text: string;
  colour: string;
  /** What stays free on either side, in points. */
  margin?: number;
}

/** One line in the middle of the page, in smaller letters where it would not fit. */
function centred(pdf: Pdf, { top, font, size, text, colour, margin = MARGIN }: Line): void {
  const width = PAGE.width - 2 * margin;
  pdf.font(font).fontSize(size);
  const fitting = Math.max(SMALLEST, Math.min(size, (size * width) / pdf.widthOfString(text)));
  pdf.fontSize(fitting);
  // The library centres only what it may break.
  const left = margin + Math.max(0, (width - pdf.widthOfString(text)) / 2);
  pdf.fillColor(colour).text(text, left, top, { width: width + 1, lineBreak: false });
}

const inWords = (day: Day) =>
  DateTime.fromISO(day, { zone: 'utc' }).setLocale('en-GB').toFormat('d MMMM yyyy');
