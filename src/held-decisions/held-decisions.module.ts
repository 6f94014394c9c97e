import { Module } from '@nestjs/common';
import { HeldRowsModule } from '../held-rows/held-rows.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PeopleImportsModule } from '../people-imports/people-imports.module.js';
import { HeldDecisionsController } from './held-decisions.controller.js';
import { HeldDecisionsService } from './held-decisions.service.js';

@Module({
  imports: [HeldRowsModule, PeopleModule, PeopleImportsModule],
  controllers: [HeldDecisionsController],
  providers: [HeldDecisionsService],
})
export class HeldDecisionsModule {}
