import { certificateFile, type CertificateWords } from '../certificates/certificate-file.js';
import { BYTE_ORDER_MARK, csvLine } from '../common/csv.js';
import type { Piece } from '../common/http/downloads.js';
import { type ZippedFile, zipOf } from '../common/zip/zip-writer.js';
import { certificateNames } from './certificate-names.js';

/** A certificate of the archive: what it says, and the number of its person. */
export interface ListedCertificate extends CertificateWords {
  employeeNumber: string;
}

const INDEX = 'index.csv';
const HEADINGS = ['Name', 'Employee number', 'Track', 'Completed on', 'File'];
/** Whether a reader still may have what comes is asked once a piece, so that pieces are not too small. */
const PIECE_BYTES = 64 * 1024;
/** More than the streams hold back between a file that is begun and the piece that carries it. */
const HELD_BACK_BYTES = 1024 * 1024;

/**
 * An archive of certificates, each drawn when its turn comes, and last a list of them: pieces with the people they tell of. The list
 * and what follows it, the names of all files, tell of everybody.
 */
export async function* certificateArchive(
  certificates: readonly ListedCertificate[],
  madeAt: Date,
): AsyncGenerator<Piece> {
  let sent = 0;
  const underWay: { personId: number; begunAt: number }[] = [];
  const begin = (personIds: readonly number[]) =>
    underWay.push(...personIds.map((personId) => ({ personId, begunAt: sent })));
  const names = certificateNames(certificates);
  const files: ZippedFile[] = certificates.map((certificate, index) => ({
    path: names[index] ?? '',
    content: {
      async *made() {
        begin([certificate.personId]);
        yield await drawn(certificate);
      },
    },
  }));
  const list: ZippedFile = {
    path: INDEX,
    content: {
      async *made() {
        begin(certificates.map(({ personId }) => personId));
        yield Buffer.from(indexOf(certificates, names));
      },
    },
  };
  for await (const content of gathered(zipOf([...files, list], { madeAt, comment: '' }))) {
    const gone = underWay.findIndex(({ begunAt }) => begunAt + HELD_BACK_BYTES >= sent);
    underWay.splice(0, Math.max(0, gone));
    yield { content, personIds: [...new Set(underWay.map(({ personId }) => personId))] };
    sent += content.length;
  }
}

/** One certificate as a whole: a few dozen kilobytes. */
async function drawn(certificate: CertificateWords): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const { content } of certificateFile(certificate)) parts.push(Buffer.from(content));
  return Buffer.concat(parts);
}

function indexOf(certificates: readonly ListedCertificate[], names: readonly string[]): string {
  const lines = certificates.map(({ givenName, familyName, employeeNumber, trackTitle, day }, index) =>
    csvLine([`${givenName} ${familyName}`.trim(), employeeNumber, trackTitle, day, names[index] ?? '']),
  );
  return BYTE_ORDER_MARK + csvLine(HEADINGS) + lines.join('');
}

/** Small pieces as fewer, larger ones. */
async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    bytes += piece.length;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  yield Buffer.concat(waiting);
}
