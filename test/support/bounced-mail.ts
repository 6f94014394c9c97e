interface Bounced {
  messageId: string;
  address: string;
  status: string;
  action: string;
  original?: 'text/rfc822-headers' | 'message/rfc822';
}

/** A delivery report (RFC 3464) as mail servers write it. */
export const bouncedMail = ({
  messageId,
  address,
  status,
  action,
  original = 'text/rfc822-headers',
}: Bounced): string =>
  `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mail.example>
To: training@harbourlight.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <20261130.1@mail.example>
Content-Type: multipart/report; report-type=delivery-status;
  boundary="6D1F.1/mail.example"
MIME-Version: 1.0

This is a MIME-encapsulated message.

--6D1F.1/mail.example
Content-Type: text/plain; charset=us-ascii

Your message could not be delivered to <${address}>.

--6D1F.1/mail.example
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example
Arrival-Date: Mon, 30 Nov 2026 10:00:00 +0000

Final-Recipient: rfc822; ${address}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} <${address}>:
    Recipient address rejected

--6D1F.1/mail.example
Content-Type: ${original}

From: Inhouse <training@harbourlight.example>
To: ${address}
Subject: Tip of the month
Message-ID: <${messageId}@harbourlight.example>

--6D1F.1/mail.example--
`;
