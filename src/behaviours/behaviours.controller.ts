import { Controller, Get } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { Behaviours } from './behaviours.js';
import { type BehavioursView, toBehaviourView } from './dto/behaviour.view.js';

@Controller('behaviours')
export class BehavioursController {
  constructor(private readonly behaviours: Behaviours) {}

  /** What good service looks like: what people do and do not do on the phone, in a branch, in the field and in a back office. */
  @Access('signed-in')
  @Get()
  async list(): Promise<BehavioursView> {
    return { items: (await this.behaviours.list()).map(toBehaviourView), nextCursor: null };
  }
}
