import PDFDocument from 'pdfkit';
import { drawQr } from '../certificates/draw-qr.js';
import { FONTS } from '../common/pdf/fonts.js';
import type { CompanyMark } from './company-mark.js';
import {
  columnOf,
  gapOf,
  type Group,
  heightOf,
  heightOfGroup,
  heightOfPart,
  largest,
  LEADING,
  paddingOf,
  type Room,
  setFont,
} from './paper-layout.js';

type Pdf = PDFKit.PDFDocument;

/** A page of paper, in points. */
export interface Sheet {
  size: 'A4' | 'A5';
  width: number;
  height: number;
  margin: number;
  qrSize: number;
  /** The letters of the line that says whose it is. */
  small: number;
}

/** What stands on one page. */
export interface Paper {
  title: string;
  kind: string;
  mark: CompanyMark;
  groups: readonly Group[];
  /** Where its QR code leads, and what is said beside it. */
  address: string;
  invitation: string;
}

const INK = '#1a2b2d';
const QUIET = '#4a5a5c';
/** One tagged page: texts as large as they fit, and a QR code at its foot. */
export function paperFile(sheet: Sheet, paper: Paper): AsyncIterable<Uint8Array> {
  const pdf = new PDFDocument({
    size: sheet.size,
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: paper.title },
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const top = head(pdf, root, sheet, paper);
  const bottom = sheet.height - sheet.margin - sheet.qrSize;
  body(pdf, root, { ...sheet, top, bottom: bottom - sheet.margin / 2 }, paper);
  foot(pdf, root, { ...sheet, top: bottom }, paper);
  root.end();
  pdf.end();
  return pdf;
}

/** A bar of the company's colour, its logo and name, and what kind of paper it is; returns where that ends. */
function head(pdf: Pdf, root: PDFKit.PDFStructureElement, sheet: Sheet, { mark, kind }: Paper): number {
  const { width, margin, small } = sheet;
  pdf.markContent('Artifact');
  pdf.rect(0, 0, width, margin / 3).fill(mark.accent);
  pdf.endMarkedContent();
  const top = margin * 0.75;
  const lineTop = top + small * 0.5;
  const logoHeight = small * 2.2;
  let left = margin;
  if (mark.logo) {
    const { png, width: logoWidth, height } = mark.logo;
    const box = { width: Math.min(width / 3, (logoWidth * logoHeight) / height), height: logoHeight };
    const alt = `Logo of ${mark.name}`;
    root.add(
      pdf.struct('Figure', { alt }, () =>
        pdf.image(Buffer.from(png), left, top, { fit: [box.width, box.height] }),
      ),
    );
    left += box.width + small * 0.8;
  }
  pdf.font(FONTS.text).fontSize(small);
  const kindWidth = pdf.widthOfString(kind) + 1;
  const options = { lineBreak: false, height: small * 1.4, ellipsis: true };
  const nameWidth = width - margin - left - kindWidth - small;
  root.add(
    pdf.struct('P', {}, () => {
      pdf
        .font(FONTS.bold)
        .fontSize(small)
        .fillColor(INK)
        .text(mark.name, left, lineTop, { ...options, width: nameWidth });
    }),
  );
  root.add(
    pdf.struct('P', {}, () => {
      pdf.font(FONTS.text).fontSize(small).fillColor(QUIET);
      pdf.text(kind, width - margin - kindWidth, lineTop, { lineBreak: false });
    }),
  );
  return top + logoHeight + margin / 2;
}

function body(pdf: Pdf, root: PDFKit.PDFStructureElement, room: Room, { groups, mark }: Paper): void {
  const height = room.bottom - room.top;
  const scale = largest((one) => heightOf(pdf, groups, room, one) <= height);
  const spare = Math.max(0, height - heightOf(pdf, groups, room, scale));
  // What is left over stands between the groups, not in a hole above the foot.
  const gap = gapOf(room) * scale + Math.min(room.margin, spare / groups.length);
  let top = room.top;
  for (const group of groups) {
    const groupHeight = heightOfGroup(pdf, group, room, scale);
    if (group.isPanel) panel(pdf, room, { top, height: groupHeight }, mark.accent);
    let partTop = top + (group.isPanel ? paddingOf(room) : 0);
    for (const part of group.parts) {
      const size = part.size * scale;
      partTop += (part.above ?? 0) * size;
      const { left, width } = columnOf(room, group);
      root.add(
        pdf.struct(part.tag, {}, () => {
          setFont(pdf, part, scale)
            .fillColor(INK)
            .text(part.text, left, partTop, { width, lineGap: size * LEADING });
        }),
      );
      partTop += heightOfPart(pdf, part, width, scale);
    }
    top += groupHeight + gap;
  }
}

/** What stands behind a panel; it is no part of what is read aloud. */
function panel(
  pdf: Pdf,
  { margin, width }: Room,
  { top, height }: { top: number; height: number },
  accent: string,
): void {
  pdf.markContent('Artifact');
  pdf.rect(margin, top, width - 2 * margin, height).fill(tintOf(accent));
  pdf.rect(margin, top, margin / 10, height).fill(accent);
  pdf.endMarkedContent();
}

/** A tenth of a colour on white, on which ink is read whatever the colour is. */
export function tintOf(accent: string): string {
  const shades = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  return `#${shades
    .map((shade) =>
      Math.round(255 - (255 - shade) / 10)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function foot(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  sheet: Sheet & { top: number },
  paper: Paper,
): void {
  const { width, margin, qrSize, small, top } = sheet;
  const { address, invitation } = paper;
  const left = margin + qrSize + small * 1.5;
  const alt = `QR code that leads to ${address}`;
  root.add(
    pdf.struct('Figure', { alt }, () =>
      drawQr(pdf, address, { left: margin, top, size: qrSize, colour: INK }),
    ),
  );
  const options = { width: width - margin - left, lineGap: 2 };
  const said = pdf.font(FONTS.bold).fontSize(small).heightOfString(invitation, options);
  const fine = small * 0.72;
  const addressed = pdf.font(FONTS.text).fontSize(fine).heightOfString(address, options);
  const start = top + Math.max(0, (qrSize - said - addressed - small * 0.4) / 2);
  root.add(
    pdf.struct('P', {}, () => {
      pdf.font(FONTS.bold).fontSize(small).fillColor(INK).text(invitation, left, start, options);
    }),
  );
  root.add(
    pdf.struct('P', {}, () => {
      pdf
        .font(FONTS.text)
        .fontSize(fine)
        .fillColor(QUIET)
        .text(address, left, start + said + small * 0.4, options);
    }),
  );
}
