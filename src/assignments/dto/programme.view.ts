import type { WaveRow } from '../programme.repository.js';

export class WaveView {
  id: string;
  startsOn: string;
  hasBegun: boolean;
  scope: 'everybody' | 'department' | 'location';
  department: { id: string; name: string } | null;
  location: string | null;
}

/** When the programme begins, and for whom. */
export class ProgrammeView {
  /** Whether the sensitisation track is there, so that waves can be planned. */
  isReady: boolean;
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
