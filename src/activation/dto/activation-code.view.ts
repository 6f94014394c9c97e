import type { IssuedCode } from '../activation-codes.service.js';

/** A code to hand over; it is shown once, and works once. */
export class ActivationCodeView {
  person: { id: string; name: string };
  employeeNumber: string;
  code: string;
  /** Where the person types number and code. */
  url: string;
  /** Last day, `YYYY-MM-DD`, where the person is. */
  lastDay: string;
  expiresAt: string;
}

export function toActivationCodeView(
  { candidate, code, lastDay, expiresAt }: IssuedCode,
  publicUrl: string,
): ActivationCodeView {
  return {
    person: { id: candidate.publicId, name: `${candidate.givenName} ${candidate.familyName}` },
    employeeNumber: candidate.employeeNumber,
    code,
    url: `${publicUrl}/activate`,
    lastDay,
    expiresAt: expiresAt.toISOString(),
  };
}
