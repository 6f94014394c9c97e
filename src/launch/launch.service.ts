import { Injectable } from '@nestjs/common';
import { ProgrammeService } from '../assignments/programme.service.js';
import { ShippedAssignments } from '../assignments/shipped-assignments.js';
import { OutboxState } from '../outbox/outbox-state.js';
import { type LaunchFacts, launchSteps } from './launch-steps.js';
import { type LaunchView, toLaunchView } from './dto/launch.view.js';
import { LaunchRepository } from './launch.repository.js';

/** Says how far the launch of the programme is. */
@Injectable()
export class LaunchService {
  constructor(
    private readonly repository: LaunchRepository,
    private readonly programme: ProgrammeService,
    private readonly shipped: ShippedAssignments,
    private readonly outbox: OutboxState,
  ) {}

  async read(): Promise<LaunchView> {
    const { now, today } = this.shipped.moment();
    const { isReady, assignments, waves } = await this.programme.read();
    const newHires = assignments.find(({ key }) => key === 'new-hires');
    const facts: LaunchFacts = {
      ...(await this.repository.people(now)),
      ...(await this.repository.content()),
      isReady,
      isMailConfigured: this.outbox.sender !== null,
      isMailTested: (await this.outbox.testedAt()) !== null,
      goLiveOn: newHires?.goLiveOn ?? null,
      wavesOn: waves.map(({ startsOn }) => startsOn),
      today,
    };
    return toLaunchView(facts, launchSteps(facts));
  }
}
