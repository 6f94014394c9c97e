import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { AudienceReading } from './audience-reading.js';
import { CustomerFacing } from './customer-facing.js';
import { ChangeCustomerFacingDto, CustomerFacingDto } from './dto/customer-facing.dto.js';
import {
  type CustomerFacingEffectView,
  type CustomerFacingView,
  toCustomerFacingEffectView,
  toCustomerFacingView,
} from './dto/customer-facing.view.js';

@Controller('audiences/customer-facing')
export class CustomerFacingController {
  constructor(
    private readonly customerFacing: CustomerFacing,
    private readonly reading: AudienceReading,
  ) {}

  /** Which departments and titles meet customers. */
  @Access('trainer', 'viewer')
  @Get()
  async read(): Promise<CustomerFacingView> {
    return toCustomerFacingView(await this.customerFacing.rule());
  }

  /** Says anew which departments and titles meet customers. */
  @Access('admin')
  @Put()
  async change(@Me() me: Identity, @Body() body: ChangeCustomerFacingDto): Promise<CustomerFacingView> {
    return toCustomerFacingView(await this.customerFacing.change(me, body));
  }

  /** How many people such a rule would reach; changes nothing. */
  @Access('admin')
  @Post('preview')
  @HttpCode(200)
  async preview(@Body() body: CustomerFacingDto): Promise<CustomerFacingEffectView> {
    return toCustomerFacingEffectView(await this.customerFacing.preview(body, await this.reading.context()));
  }
}
