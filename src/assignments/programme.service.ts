import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { WaveScope } from '../audience-rules/audience.js';
import type { Identity } from '../common/access/identity.js';
import { type Day } from '../common/days.js';
import { clean } from '../common/text-keys.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import {
  dayIsPast,
  departmentsNotFound,
  programmeNotReady,
  waveHasBegun,
  waveNotFound,
} from './assignments.errors.js';
import type { PlanWavesDto } from './dto/plan-waves.dto.js';
import { type ProgrammeView, toShippedView, toWaveView } from './dto/programme.view.js';
import { ProgrammeRepository } from './programme.repository.js';
import { ShippedAssignments } from './shipped-assignments.js';

export const WAVE_PLANNED = 'enrolments.wave-planned';

/** Starts the programme for everybody, wave by wave. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly programme: ProgrammeRepository,
    private readonly shipped: ShippedAssignments,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  async read(): Promise<ProgrammeView> {
    const assignmentId = await this.programme.shippedId('everybody');
    const assignments = (await this.programme.shipped()).map(toShippedView);
    if (assignmentId === null) return { isReady: false, assignments, waves: [] };
    const waves = await this.programme.listWaves(assignmentId);
    const { today } = this.shipped.moment();
    return { isReady: true, assignments, waves: waves.map((wave) => toWaveView(wave, today)) };
  }

  /**
   * Plans a wave for each department and location, or one for everybody; a wave of today enrols its people at once.
   * `planner` is null where the system itself plans.
   */
  async plan(planner: Pick<Identity, 'personId'> | null, request: PlanWavesDto): Promise<ProgrammeView> {
    const { today, now } = this.shipped.moment();
    if (request.startsOn < today) throw dayIsPast('startsOn');
    const scopes = await this.scopesOf(request);
    await this.shipped.ensure();
    const assignmentId = await this.programme.shippedId('everybody');
    if (assignmentId === null) throw programmeNotReady();
    const { startsOn } = request;
    await this.transactions.run(async () => {
      for (const scope of scopes)
        await this.programme.planWave(assignmentId, startsOn, scope, planner?.personId ?? null, now);
      await this.note(planner, 'programme.wave-planned', assignmentId, startsOn, JSON.stringify(scopes));
      await this.events.record({ kind: WAVE_PLANNED, subjectId: assignmentId, payload: { startsOn } });
    });
    return await this.read();
  }

  /** Takes back a wave that has not begun. */
  async cancel(identity: Identity, publicId: string): Promise<void> {
    const { today } = this.shipped.moment();
    const wave = await this.programme.findWave(publicId);
    if (!wave) throw waveNotFound();
    if (wave.startsOn <= today) throw waveHasBegun();
    await this.transactions.run(async () => {
      if (!(await this.programme.deleteWave(wave.id, today))) return;
      await this.note(identity, 'programme.wave-cancelled', wave.id, wave.startsOn, wave.scope);
    });
  }

  private async scopesOf({ departmentIds = [], locations = [] }: PlanWavesDto): Promise<WaveScope[]> {
    const departments = await this.programme.departments(departmentIds);
    const missing = departmentIds.filter((id) => !departments.has(id));
    if (missing.length > 0) throw departmentsNotFound(missing);
    const scopes: WaveScope[] = [
      ...[...departments.values()].map(({ id }) => ({ kind: 'department' as const, departmentId: id })),
      ...locations.map((location) => ({ kind: 'location' as const, location: clean(location) })),
    ];
    return scopes.length > 0 ? scopes : [{ kind: 'everybody' }];
  }

  private async note(
    actor: Pick<Identity, 'personId'> | null,
    action: string,
    id: number,
    startsOn: Day,
    scope: string,
  ): Promise<void> {
    await this.audit.record({
      actor: actor?.personId ?? 'system',
      action,
      subject: { type: 'programme', id },
      facts: { startsOn, scope },
    });
  }
}
