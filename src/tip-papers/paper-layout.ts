import { FONTS } from '../common/pdf/fonts.js';

type Pdf = PDFKit.PDFDocument;

/** Text of one kind, which wraps. */
export interface Part {
  tag: 'H1' | 'H2' | 'P';
  text: string;
  font: keyof typeof FONTS;
  /** In points, where there is room for it as it was thought. */
  size: number;
  /** What stays free above it, in lines of its own. */
  above?: number;
}

/** Parts that belong together; in a panel they stand on a tint, beside a bar of the company's colour. */
export interface Group {
  parts: readonly Part[];
  isPanel?: boolean;
}

/** Where parts may stand, in points. */
export interface Room {
  width: number;
  margin: number;
  top: number;
  bottom: number;
}

export const LEADING = 0.28;
/** Short tips are set larger, long ones smaller, in steps; the last holds the longest that a tip may be. */
const SCALES = Array.from({ length: 40 }, (_, step) => 1.3 - step * 0.025);

/** The largest scale that fits, or the smallest that there is; by halves, since measuring takes longer than drawing. */
export function largest(fits: (scale: number) => boolean): number {
  let [from, to] = [0, SCALES.length - 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (fits(SCALES[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return SCALES[to] ?? 1;
}

export const gapOf = ({ margin }: Room) => margin * 0.45;
export const paddingOf = ({ margin }: Room) => margin * 0.4;

export function columnOf({ margin, width }: Room, { isPanel }: Group): { left: number; width: number } {
  const inset = isPanel ? margin * 0.45 : 0;
  return { left: margin + inset, width: width - 2 * margin - 2 * inset };
}

export const setFont = (pdf: Pdf, { font, size }: Part, scale: number) =>
  pdf.font(FONTS[font]).fontSize(size * scale);

export const heightOfPart = (pdf: Pdf, part: Part, width: number, scale: number) =>
  setFont(pdf, part, scale).heightOfString(part.text, { width, lineGap: part.size * scale * LEADING });

export function heightOfGroup(pdf: Pdf, group: Group, room: Room, scale: number): number {
  const { width } = columnOf(room, group);
  return group.parts.reduce(
    (sum, part) => sum + (part.above ?? 0) * part.size * scale + heightOfPart(pdf, part, width, scale),
    group.isPanel ? 2 * paddingOf(room) : 0,
  );
}

export const heightOf = (pdf: Pdf, groups: readonly Group[], room: Room, scale: number) =>
  groups.reduce(
    (sum, group) => sum + heightOfGroup(pdf, group, room, scale),
    (groups.length - 1) * gapOf(room) * scale,
  );
