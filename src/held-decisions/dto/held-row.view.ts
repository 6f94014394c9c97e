import { addDays, type Day, FOREVER } from '../../common/days.js';
import type { HeldRow } from '../../held-rows/held-rows.repository.js';

export class HeldPersonView {
  id: string;
  name: string;
  /** Null while they are here, and where another record stands for this one. */
  lastDay: Day | null;
  /** The name of whoever the record was merged into, whose `id` this is then; null where it stands for itself. */
  mergedInto: string | null;
}

export class HeldInFileView {
  line: number;
  name: string;
  email: string | null;
  title: string | null;
  department: string | null;
  hiredOn: Day | null;
}

/** A row whose employee number is known under another name. */
export class HeldRowView {
  id: string;
  importId: string;
  source: string;
  employeeNumber: string;
  heldAt: string;
  /** Whose number it is here. */
  known: HeldPersonView;
  /** Whose it is in the file. */
  inFile: HeldInFileView;
}

export class HeldRowsPageView {
  items: HeldRowView[];
  nextCursor: string | null;
}

const nameOf = ({
  givenName = '',
  familyName = '',
}: {
  givenName?: string | undefined;
  familyName?: string | undefined;
}) => `${givenName} ${familyName}`.trim();

export function toHeldRowView(held: HeldRow): HeldRowView {
  const { row, toOn } = held;
  return {
    id: held.publicId,
    importId: held.importId,
    source: held.source,
    employeeNumber: held.employeeNumber,
    heldAt: held.heldAt.toISOString(),
    known: {
      id: held.personPublicId,
      name: nameOf(held),
      mergedInto: held.mergedInto?.trim() ?? null,
      lastDay: toOn === null || toOn === FOREVER ? null : addDays(toOn, -1),
    },
    inFile: {
      line: row.line,
      name: nameOf(row),
      email: row.email ?? null,
      title: row.title ?? null,
      department: row.department ?? null,
      hiredOn: row.hiredOn ?? null,
    },
  };
}
