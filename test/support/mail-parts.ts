/** One form of a message, decoded. */
export interface MailPart {
  /** Such as `text/calendar; charset=utf-8; method=REQUEST`. */
  type: string;
  disposition: string;
  body: string;
}

/** The parts of a raw message that hold no parts themselves, in their order. */
export function partsOf(raw: string): MailPart[] {
  const end = raw.indexOf('\r\n\r\n');
  const headers = new Map(
    raw
      .slice(0, end)
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const type = headers.get('content-type') ?? '';
  const body = raw.slice(end + 4);
  const [, boundary] = /boundary="([^"]+)"/.exec(type) ?? [];
  if (boundary)
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => partsOf(part.replace(/^\r\n/, '').replace(/\r\n$/, '')));
  const disposition = headers.get('content-disposition') ?? '';
  return [{ type, disposition, body: decoded(body, headers.get('content-transfer-encoding') ?? '7bit') }];
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
