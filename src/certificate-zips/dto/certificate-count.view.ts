export class CertificateCountView {
  /** How many certificates the archive would hold. */
  number: number;
}
