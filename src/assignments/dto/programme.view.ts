import { DueView, toDueView } from '../../due-dates/dto/due.view.js';
import type { ShippedRow, WaveRow } from '../programme.repository.js';

export class WaveView {
  id: string;
  startsOn: string;
  hasBegun: boolean;
  scope: 'everybody' | 'department' | 'location';
  department: { id: string; name: string } | null;
  location: string | null;
}

/** An assignment that came with the product. */
export class ShippedAssignmentView {
  id: string;
  /** Which one it is, whatever it is called: `new-hires`, `new-hires-customer-facing`, `new-to-customer-facing`, `everybody`. */
  key: string;
  name: string;
  track: { slug: string; title: string };
  /** First day of service from which people count as new hires; null where waves say who is reached. */
  goLiveOn: string | null;
  due: DueView;
}

/** When the programme begins, and for whom. */
export class ProgrammeView {
  /** Whether the sensitisation track is there, so that waves can be planned. */
  isReady: boolean;
  /** The assignments that carry it. */
  assignments: ShippedAssignmentView[];
  waves: WaveView[];
}

export const toWaveView = (wave: WaveRow, today: string): WaveView => ({
  id: wave.publicId,
  startsOn: wave.startsOn,
  hasBegun: wave.startsOn <= today,
  scope: wave.scope,
  department:
    wave.departmentId !== null && wave.department !== null
      ? { id: wave.departmentId, name: wave.department }
      : null,
  location: wave.location,
});

export const toShippedView = ({ due, ...row }: ShippedRow): ShippedAssignmentView => ({
  id: row.publicId,
  key: row.shippedKey,
  name: row.name,
  track: { slug: row.trackSlug, title: row.trackTitle },
  goLiveOn: row.goLiveOn,
  due: toDueView(due),
});
