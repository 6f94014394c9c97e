import { expect, it } from '@jest/globals';
import { linkedInLink } from './linked-in.js';

it.each([
  [null, {}],
  [new Date('2027-12-31T23:00:00Z'), { expirationYear: '2027', expirationMonth: '12' }],
])(
  'fills in what is asked, and keeps every sign of it apart from the address: until %p',
  (expiresAt, until) => {
    const link = new URL(
      linkedInLink({
        title: 'Listener & more',
        company: 'Müller?',
        awardedAt: new Date('2026-12-31T23:00:00Z'),
        expiresAt,
        page: 'https://learn.example.org/credentials/x',
        publicId: 'x',
      }),
    );
    expect(link.host).toBe('www.linkedin.com');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Listener & more',
      organizationName: 'Müller?',
      issueYear: '2026',
      issueMonth: '12',
      ...until,
      certUrl: 'https://learn.example.org/credentials/x',
      certId: 'x',
    });
  },
);
