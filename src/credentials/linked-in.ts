/** What LinkedIn asks of somebody who adds a certificate to their profile. */
export interface CertificateWords {
  title: string;
  company: string;
  awardedAt: Date;
  /** Null where it holds for good. */
  expiresAt: Date | null;
  /** Where it can be looked up. */
  page: string;
  publicId: string;
}

/** Opens LinkedIn's form with everything filled in; nothing is sent before its person does so there. */
export function linkedInLink({
  title,
  company,
  awardedAt,
  expiresAt,
  page,
  publicId,
}: CertificateWords): string {
  const words = {
    startTask: 'CERTIFICATION_NAME',
    name: title,
    organizationName: company,
    issueYear: String(awardedAt.getUTCFullYear()),
    issueMonth: String(awardedAt.getUTCMonth() + 1),
    ...(expiresAt && {
      expirationYear: String(expiresAt.getUTCFullYear()),
      expirationMonth: String(expiresAt.getUTCMonth() + 1),
    }),
    certUrl: page,
    certId: publicId,
  };
  return `https://www.linkedin.com/profile/add?${new URLSearchParams(words).toString()}`;
}
