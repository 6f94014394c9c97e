import { inflateSync } from 'node:zlib';

/** What stands on one printed slip. */
export interface PrintedSlip {
  text: string;
  employeeNumber: string;
  code: string;
}

/** Letters that are drawn as one, such as fi, stand apart in it. */
const HEX = /<([0-9a-f ]+)>/gi;

/** The streams of a PDF with the number of their object, unpacked. */
function streamsOf(pdf: Buffer): Map<string, string> {
  const streams = new Map<string, string>();
  const raw = pdf.toString('latin1');
  for (const match of raw.matchAll(/(\d+) 0 obj\n<<(?:(?!endobj)[^])*?>>\nstream\n/g)) {
    const start = match.index + match[0].length;
    const content = pdf.subarray(start, raw.indexOf('\nendstream', start));
    const isPacked = match[0].includes('/FlateDecode');
    streams.set(match[1] ?? '', (isPacked ? inflateSync(content) : content).toString('latin1'));
  }
  return streams;
}

/** The letters behind the glyphs of each font, by the name that pages call it. */
function fontsOf(pdf: Buffer, streams: Map<string, string>): Map<string, Map<string, string>> {
  const raw = pdf.toString('latin1');
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = '', object = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    if (fonts.has(name)) continue;
    const font = new RegExp(`\\n${object} 0 obj\\n<<((?:(?!endobj)[^])*)>>`).exec(raw)?.[1] ?? '';
    const map = streams.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '') ?? '';
    const letters = new Map<string, string>();
    for (const [, from = '', , list = ''] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
      const first = Number.parseInt(from, 16);
      for (const [index, [, text = '']] of [...list.matchAll(HEX)].entries()) {
        const glyph = (first + index).toString(16).padStart(4, '0');
        letters.set(glyph, Buffer.from(text.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
      }
    }
    fonts.set(name, letters);
  }
  return fonts;
}

/** The lines of text of a PDF of ours, in the order in which they are drawn. */
export function linesOf(pdf: Buffer): string[] {
  const streams = streamsOf(pdf);
  const fonts = fontsOf(pdf, streams);
  return [...streams.values()].flatMap((stream) =>
    [...stream.matchAll(/\/(F\d+) [\d.]+ Tf[^]*?\[([^\]]*)\] TJ/g)].map(([, font = '', glyphs = '']) =>
      [...glyphs.matchAll(HEX)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map((glyph) => fonts.get(font)?.get(glyph) ?? '?')
        .join(''),
    ),
  );
}

/** The slips of a file of activation codes. */
export function codesIn(pdf: Buffer): PrintedSlip[] {
  const lines = linesOf(pdf);
  const starts = lines.flatMap((line, index) => (line.startsWith('Employee number: ') ? [index - 1] : []));
  return starts.map((start, index) => {
    const text = lines.slice(start, starts[index + 1]).join('\n');
    const employeeNumber = /Employee number: (.+)/.exec(text)?.[1] ?? '';
    return { text, employeeNumber, code: /^[2-9A-Z]{4}(?:-[2-9A-Z]{4}){2}$/m.exec(text)?.[0] ?? '' };
  });
}
