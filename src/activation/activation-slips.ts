import { DateTime } from 'luxon';
import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Piece } from '../common/http/downloads.js';
import { FONTS } from '../common/pdf/fonts.js';
import type { IssuedCode } from './activation-codes.service.js';

/** A4 in points. */
const PAGE = { width: 595.28, height: 841.89 };
const COLUMNS = 2;
const ROWS = 5;
export const SLIPS_A_PAGE = COLUMNS * ROWS;
const SLIP = { width: PAGE.width / COLUMNS, height: PAGE.height / ROWS };
const INSET = 22;

type Pdf = PDFKit.PDFDocument;

/** A PDF of slips to cut apart, page by page; every page says whom it tells of. */
export async function* slipsFile(codes: AsyncIterable<IssuedCode[]>, address: string): AsyncGenerator<Piece> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    // Or every name, number and code of the file would be kept until its end.
    fontLayoutCache: false,
    info: { Title: 'Activation codes for Inhouse' },
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  let personIds: number[] = [];
  for await (const chunk of codes) {
    for (let start = 0; start < chunk.length; start += SLIPS_A_PAGE) {
      const page = chunk.slice(start, start + SLIPS_A_PAGE);
      personIds = page.map(({ candidate }) => candidate.personId);
      pdf.addPage();
      cutLines(pdf);
      const parts = page.flatMap((issued, place) => slip(pdf, issued, place, address));
      for (const part of parts) root.add(part);
      const content: Buffer | null = pdf.read();
      if (content) yield { content, personIds };
      // Other requests get their turn between two pages.
      await nextTurn();
    }
  }
  root.end();
  pdf.end();
  for await (const content of pdf) yield { content, personIds };
}

/** Dashed lines between the slips; they are no part of what is read aloud. */
function cutLines(pdf: Pdf): void {
  pdf.markContent('Artifact');
  pdf.lineWidth(0.5).strokeColor('#777777').dash(4, { space: 4 });
  for (let column = 1; column < COLUMNS; column++) {
    pdf
      .moveTo(column * SLIP.width, 0)
      .lineTo(column * SLIP.width, PAGE.height)
      .stroke();
  }
  for (let row = 1; row < ROWS; row++) {
    pdf
      .moveTo(0, row * SLIP.height)
      .lineTo(PAGE.width, row * SLIP.height)
      .stroke();
  }
  pdf.undash();
  pdf.endMarkedContent();
}

/** One slip, for a screen reader a heading and a paragraph: name, number, code, where to go, until when. */
function slip(
  pdf: Pdf,
  { candidate, code, lastDay }: IssuedCode,
  place: number,
  address: string,
): PDFKit.PDFStructureElement[] {
  const left = (place % COLUMNS) * SLIP.width + INSET;
  const width = SLIP.width - 2 * INSET;
  let top = Math.floor(place / COLUMNS) * SLIP.height + INSET;
  const line = (font: string, size: number, text: string) => {
    const options = { width, height: size * 1.3, ellipsis: true, lineBreak: false };
    pdf.font(font).fontSize(size).fillColor('#000000').text(text, left, top, options);
    top += size * 1.6;
  };
  return [
    pdf.struct('H1', {}, () => line(FONTS.bold, 11, `${candidate.givenName} ${candidate.familyName}`)),
    pdf.struct('P', {}, () => {
      line(FONTS.text, 9, `Employee number: ${candidate.employeeNumber}`);
      line(FONTS.text, 9, 'Your code, which works once:');
      line(FONTS.code, 17, code);
      line(FONTS.text, 9, `Go to ${address}`);
      line(FONTS.text, 9, 'Type your number and your code, then choose a password.');
      line(FONTS.text, 9, `Valid until the end of ${inWords(lastDay)}.`);
    }),
  ];
}

const inWords = (day: string) =>
  DateTime.fromISO(day, { zone: 'utc' }).setLocale('en-GB').toFormat('d MMMM yyyy');
