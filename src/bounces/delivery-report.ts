/** What a delivery report (RFC 3464) says of one recipient. */
export interface ReportedRecipient {
  address: string;
  /** failed, delayed, delivered, relayed, expanded. */
  action: string;
  /** Such as 5.1.1. */
  status: string;
}

/** A delivery report about a message: the part of its Message-ID before the `@`, and what it says of whom. */
export interface DeliveryReport {
  messageId: string;
  recipients: ReportedRecipient[];
}

/** gone: mail to this address never arrives. for-now: this message did not, or not yet. Null: nothing is wrong. */
export type BounceKind = 'gone' | 'for-now';

interface Part {
  headers: Map<string, string>;
  body: string;
}

const ORIGINAL = /^(message\/(rfc822|rfc822-headers|global|global-headers)|text\/rfc822-headers)\b/;
const REPORT = /^message\/(delivery-status|global-delivery-status)\b/;
/** RFC 3463: 5.1.x is about the address, 5.2.1 says that the mailbox takes nothing. A full mailbox and a policy may pass. */
const GONE = /^5\.(1\.\d{1,3}|2\.1)$/;

/** Reads a message as a delivery report; null where it is none, or does not say which message it is about. */
export function readDeliveryReport(raw: string): DeliveryReport | null {
  const message = partOf(raw.replaceAll('\r\n', '\n'));
  const type = message.headers.get('content-type') ?? '';
  if (!/^multipart\/report\b/i.test(type) || !/report-type="?delivery-status\b/i.test(type)) return null;
  const boundary = /boundary="?([^";\s]+)"?/i.exec(type)?.[1];
  if (!boundary) return null;
  const parts = message.body
    .split(`\n--${boundary}`)
    .slice(1)
    .map((part) => partOf(part.replace(/^[^\n]*\n/, '')));
  const typed = (kind: RegExp) =>
    parts.find(({ headers }) => kind.test((headers.get('content-type') ?? '').toLowerCase()));
  const [report, original] = [typed(REPORT), typed(ORIGINAL)];
  const messageId = /<([^<>@\s]+)@[^<>\s]+>/.exec(
    partOf(decoded(original)).headers.get('message-id') ?? '',
  )?.[1];
  return report && messageId ? { messageId, recipients: recipientsIn(decoded(report)) } : null;
}

/** Decides what a report means for an address. */
export function bounceKind({ action, status }: ReportedRecipient): BounceKind | null {
  if (action === 'failed') return GONE.test(status) ? 'gone' : 'for-now';
  return action === 'delayed' ? 'for-now' : null;
}

/** The first group of fields is about the message, each further one about a recipient. */
function recipientsIn(body: string): ReportedRecipient[] {
  return body
    .trim()
    .split(/\n[ \t]*\n/)
    .flatMap((group) => {
      const { headers } = partOf(`${group}\n\n`);
      const named = headers.get('original-recipient') ?? headers.get('final-recipient') ?? '';
      const address = named.split(';').at(-1)?.trim().replace(/^<|>$/g, '').toLowerCase() ?? '';
      const action = headers.get('action')?.toLowerCase() ?? '';
      const status = /\d\.\d{1,3}\.\d{1,3}/.exec(headers.get('status') ?? '')?.[0] ?? '';
      return address && action ? [{ address, action, status }] : [];
    });
}

/** Headers, unfolded and by their names in small letters, and what follows the first empty line. */
function partOf(text: string): Part {
  const trimmed = text.replace(/^\n+/, '');
  const end = trimmed.search(/\n[ \t]*\n/);
  const head = end < 0 ? trimmed : trimmed.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), value.trim());
  }
  return { headers, body: end < 0 ? '' : trimmed.slice(end).replace(/^\n[ \t]*\n/, '') };
}

/** Reports are seven-bit as a rule; some servers encode the message that they give back. */
function decoded(part: Part | undefined): string {
  if (!part) return '';
  const encoding = part.headers.get('content-transfer-encoding')?.toLowerCase();
  return encoding === 'base64'
    ? Buffer.from(part.body, 'base64').toString('utf8').replaceAll('\r\n', '\n')
    : part.body;
}
