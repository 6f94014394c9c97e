const SAMPLE_BYTES = 65_536;

const isAsciiLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
/** Letters, digits, space and comma as mainframes write them. */
const isMainframeText = (byte: number) =>
  (byte >= 0x81 && byte <= 0xa9) ||
  (byte >= 0xc1 && byte <= 0xe9) ||
  (byte >= 0xf0 && byte <= 0xf9) ||
  byte === 0x40 ||
  byte === 0x6b;

/** A guess, for a sentence only, at what a text is that is no UTF-8: which of the usual encodings its signs speak for. */
export function looksLike(content: Uint8Array): string {
  const sample = content.subarray(0, SAMPLE_BYTES);
  const mainframe = sample.filter(isMainframeText).length;
  if (mainframe > sample.length * 0.8 && !sample.includes(0x0a)) return 'EBCDIC from a mainframe';
  let low = 0;
  let high = 0;
  for (let at = content.findIndex((byte) => byte >= 0x80); at < content.length && low + high < 1_000; at++) {
    const byte = content[at] ?? 0;
    const isInWord = isAsciiLetter(content[at - 1] ?? 0) || isAsciiLetter(content[at + 1] ?? 0);
    if (byte < 0x80 || !isInWord) continue;
    if (byte < 0xa0) low++;
    else if (byte >= 0xc0) high++;
  }
  if (low + high === 0) return 'another encoding';
  return low > high ? 'Mac Roman' : "Windows-1252 or Latin-1 (Excel's plain CSV)";
}
