const MOST_OCTETS = 75;
const CRLF = '\r\n';
/** Control characters but for the tab and line ends, none of which a calendar may hold. */
const FORBIDDEN = /(?![\t\r\n])\p{Cc}/gu;

/** Text as the value of a property: what separates values in a calendar is written with a backslash (RFC 5545, 3.3.11). */
export function calendarText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** Text as a parameter, in quotation marks; a mark of its own and a line end are written as RFC 6868 says. */
export function calendarParameter(text: string): string {
  const written = text
    .replace(FORBIDDEN, '')
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n|\r|\n/g, '^n');
  return `"${written}"`;
}

/** One line of a calendar with its end, continued on further lines after at most 75 octets, never within a letter. */
export function calendarLine(name: string, value: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of `${name}:${value}`) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      folded += `${CRLF} `;
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded + CRLF;
}
