import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { CustomerFacing } from './customer-facing.js';
import { ChangeCustomerFacingDto, CustomerFacingDto } from './dto/customer-facing.dto.js';
import {
  type CustomerFacingEffectView,
  type CustomerFacingView,
  toCustomerFacingEffectView,
  toCustomerFacingView,
} from './dto/customer-facing.view.js';

@Controller('audiences')
export class AudiencesController {
  constructor(
    private readonly customerFacing: CustomerFacing,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Which departments and titles meet customers. */
  @Access('trainer', 'viewer')
  @Get('customer-facing')
  async read(): Promise<CustomerFacingView> {
    return toCustomerFacingView(await this.customerFacing.rule());
  }

  /** Says anew which departments and titles meet customers. */
  @Access('admin')
  @Put('customer-facing')
  async change(@Me() me: Identity, @Body() body: ChangeCustomerFacingDto): Promise<CustomerFacingView> {
    return toCustomerFacingView(await this.customerFacing.change(me, body));
  }

  /** How many people such a rule would reach; changes nothing. */
  @Access('admin')
  @Post('customer-facing/preview')
  @HttpCode(200)
  async preview(@Body() body: CustomerFacingDto): Promise<CustomerFacingEffectView> {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    return toCustomerFacingEffectView(await this.customerFacing.preview(body, today));
  }
}
