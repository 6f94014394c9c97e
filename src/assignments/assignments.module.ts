import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AudiencesModule } from '../audiences/audiences.module.js';
import { AUDIENCE_CHANGED } from '../audiences/audiences.service.js';
import { CUSTOMER_FACING_CHANGED } from '../audiences/customer-facing.js';
import { Clock } from '../common/clock.js';
import { DEPARTMENT_TREE_CHANGED } from '../departments/department-parents.service.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { EnrolmentUpkeep } from '../enrolments/enrolment-upkeep.js';
import { EventRunner } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { MOVED } from '../moves/moving.js';
import { Revocations } from '../revocations/revocations.js';
import { RevocationsModule } from '../revocations/revocations.module.js';
import { RunBookModule } from '../run-book/run-book.module.js';
import { RUN_UNDONE } from '../run-book/run-undone.js';
import { AssignmentEntity, AssignmentVersionEntity, ProgrammeWaveEntity } from './assignment.entity.js';
import { AssignmentDrafts } from './assignment-drafts.js';
import { AssignmentListRepository } from './assignment-list.repository.js';
import { AssignmentRuns } from './assignment-runs.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsRepository } from './assignments.repository.js';
import { ASSIGNMENT_CHANGED, ASSIGNMENT_TAKEN_BACK, AssignmentsService } from './assignments.service.js';
import { CandidatesRepository } from './candidates.repository.js';
import { ProgrammeController } from './programme.controller.js';
import { ProgrammeRepository } from './programme.repository.js';
import { ProgrammeService, WAVE_PLANNED } from './programme.service.js';
import { ShippedAssignments } from './shipped-assignments.js';

const ENTITIES = [AssignmentEntity, AssignmentVersionEntity, ProgrammeWaveEntity];
/** News after which one assignment is run; its id is the subject. */
const OF_ONE = [ASSIGNMENT_CHANGED, WAVE_PLANNED];
/** News after which all are run, over the people whom its subject touched. */
const OF_TOUCHED: Record<string, 'import' | 'move'> = { 'people.imported': 'import', [MOVED]: 'move' };
/** News after which all are run, over everybody. */
const OF_ALL = ['courses.published', CUSTOMER_FACING_CHANGED, AUDIENCE_CHANGED, DEPARTMENT_TREE_CHANGED];

@Module({
  imports: [
    TypeOrmModule.forFeature(ENTITIES),
    AudiencesModule,
    EnrolmentsModule,
    RevocationsModule,
    RunBookModule,
  ],
  controllers: [AssignmentsController, ProgrammeController],
  providers: [
    AssignmentDrafts,
    AssignmentListRepository,
    AssignmentRuns,
    AssignmentsRepository,
    AssignmentsService,
    CandidatesRepository,
    ProgrammeRepository,
    ProgrammeService,
    ShippedAssignments,
  ],
  exports: [
    AssignmentDrafts,
    AssignmentRuns,
    AssignmentsRepository,
    AssignmentsService,
    CandidatesRepository,
    ProgrammeService,
    ShippedAssignments,
  ],
})
export class AssignmentsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly runs: AssignmentRuns,
    private readonly shipped: ShippedAssignments,
    private readonly clock: Clock,
    private readonly upkeep: EnrolmentUpkeep,
    private readonly revocations: Revocations,
  ) {}

  onModuleInit(): void {
    this.events.register({
      name: 'assignments.runs',
      kinds: [ASSIGNMENT_TAKEN_BACK, RUN_UNDONE, ...OF_ONE, ...Object.keys(OF_TOUCHED), ...OF_ALL, DAY_BEGAN],
      consume: (event) => this.run(event),
    });
  }

  private async run({ kind, subjectId }: StoredEvent): Promise<void> {
    const now = this.clock.now();
    // By the consumer that enrols, so that no run of the same assignment goes on beside it.
    if (kind === ASSIGNMENT_TAKEN_BACK) {
      if (subjectId !== null) await this.revocations.takeBack(subjectId);
      return;
    }
    if (kind === RUN_UNDONE) {
      if (subjectId !== null) await this.revocations.undoRun(subjectId);
      return;
    }
    await this.upkeep.followService();
    if (OF_ONE.includes(kind)) {
      if (subjectId !== null) await this.runs.evaluate(subjectId, kind, now);
      return;
    }
    await this.shipped.ensure();
    if (kind === DAY_BEGAN) return await this.runs.lookDaily(kind, now, this.shipped.moment().today);
    const by = OF_TOUCHED[kind];
    await this.runs.evaluateAll(kind, now, by && subjectId !== null ? { by, id: subjectId } : null);
  }
}
