import { describe, expect, it } from '@jest/globals';
import { bouncedMail } from '../../test/support/bounced-mail.js';
import { bounceKind, readDeliveryReport } from './delivery-report.js';

const report = { messageId: 'AbC-123_x', address: 'Mei@large.example', status: '5.1.1', action: 'failed' };

describe('a delivery report', () => {
  it.each([
    ['as it is', bouncedMail(report)],
    ['with line ends of the wire', bouncedMail(report).replaceAll('\n', '\r\n')],
    ['with the whole message in it', bouncedMail({ ...report, original: 'message/rfc822' })],
  ])('says which message did not reach whom: %s', (_, raw) => {
    expect(readDeliveryReport(raw)).toEqual({
      messageId: 'AbC-123_x',
      recipients: [{ address: 'mei@large.example', action: 'failed', status: '5.1.1' }],
    });
  });

  it.each([
    [
      'a letter',
      'From: a@b.example\nSubject: Undelivered\nMessage-ID: <AbC-123_x@x>\n\nFinal-Recipient: rfc822; mei@large.example\nAction: failed\nStatus: 5.1.1\n',
    ],
    [
      'a report on something else',
      bouncedMail(report).replace('delivery-status;', 'disposition-notification;'),
    ],
    ['one that does not say which message', bouncedMail(report).replace(/Message-ID: <AbC.*\n/, '')],
    ['nothing', ''],
    [
      'a boundary that never comes',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\nnothing',
    ],
  ])('is not %s', (_, raw) => expect(readDeliveryReport(raw)).toBeNull());

  it.each([
    ['failed', '5.1.1', 'gone'],
    ['failed', '5.1.10', 'gone'],
    ['failed', '5.2.1', 'gone'],
    ['failed', '5.2.2', 'for-now'],
    ['failed', '5.7.1', 'for-now'],
    ['failed', '4.4.7', 'for-now'],
    ['delayed', '4.4.1', 'for-now'],
    ['delivered', '2.0.0', null],
  ])('of %s %s means %s', (action, status, kind) => {
    expect(bounceKind({ address: 'a@b.example', action, status })).toBe(kind);
  });
});
