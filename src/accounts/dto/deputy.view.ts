import type { DeputyRow } from '../deputies.repository.js';

export class DeputyView {
  id: string;
  person: { id: string; name: string };
  from: string;
  until: string;
}

export class NewDeputyView {
  id: string;
}

export function toDeputyView(row: DeputyRow): DeputyView {
  return {
    id: row.publicId,
    person: { id: row.personPublicId, name: row.personName },
    from: row.fromAt.toISOString(),
    until: row.untilAt.toISOString(),
  };
}
