import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail, Mailbox } from './mail.js';

/** Control characters and line ends: in a header they would begin another one. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const oneLine = (text: string) => text.replace(UNPRINTABLE, ' ').trim();

/** `Inhouse <training@company.example>`, or an address alone, as a mailbox. */
export function toMailbox(text: string): Mailbox {
  const [, name = '', address = ''] = /^(.*)<(.+)>$/.exec(text) ?? [];
  return address ? { name: name.trim(), address } : { name: '', address: text };
}

/** An address that stands in an envelope without meaning anything else there. */
export function isSendable(address: string): boolean {
  return address.length <= 254 && /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[^\s<>()[\]\\,;:"@\p{Cc}]+$/u.test(address);
}

/** The bytes of a message: plain text and HTML, and an entry for a calendar where there is one; headers encoded, the same for the same message every time but for the MIME boundary. */
export async function toMime(mail: Mail, from: Mailbox): Promise<Buffer> {
  const [, domain = 'localhost'] = from.address.split('@');
  const composer = new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    subject: oneLine(mail.subject),
    messageId: `<${mail.id}@${domain}>`,
    date: mail.writtenAt,
    text: mail.text,
    html: mail.html,
    // As one more form of the same message, which calendars look for, and as a file for programs that know no such form.
    ...(mail.calendar && {
      icalEvent: { method: mail.calendar.method, filename: 'invite.ics', content: mail.calendar.text },
    }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(mail.stopAddress !== undefined && {
        'List-Unsubscribe': `<${mail.stopAddress}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}
