import { Controller, Get } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { type TipOutlookView, toTipOutlookView } from './dto/tip-outlook.view.js';
import { TipOutlooks } from './tip-outlook.service.js';

@Controller('tip-outlook')
@Access('trainer')
export class TipOutlookController {
  constructor(private readonly outlooks: TipOutlooks) {}

  /** How many people the tips of the calendar go to, and which went out in the last twelve months. */
  @Get()
  async read(): Promise<TipOutlookView> {
    return toTipOutlookView(await this.outlooks.read());
  }
}
