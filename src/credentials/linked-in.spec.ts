import { expect, it } from '@jest/globals';
import { linkedInLink } from './linked-in.js';

it('fills in what is asked, and keeps every sign of it apart from the address', () => {
  const link = new URL(
    linkedInLink({
      title: 'Listener & more',
      company: 'Müller?',
      awardedAt: new Date('2026-12-31T23:00:00Z'),
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
    certUrl: 'https://learn.example.org/credentials/x',
    certId: 'x',
  });
});
