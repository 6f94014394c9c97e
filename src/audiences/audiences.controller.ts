import { Body, Controller, Get, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { CustomerFacing } from './customer-facing.js';
import { CustomerFacingDto } from './dto/customer-facing.dto.js';
import { type CustomerFacingView, toCustomerFacingView } from './dto/customer-facing.view.js';

@Controller('audiences')
export class AudiencesController {
  constructor(private readonly customerFacing: CustomerFacing) {}

  /** Which departments and titles meet customers. */
  @Access('trainer', 'viewer')
  @Get('customer-facing')
  async read(): Promise<CustomerFacingView> {
    return toCustomerFacingView(await this.customerFacing.rule());
  }

  /** Says anew which departments and titles meet customers. */
  @Access('admin')
  @Put('customer-facing')
  async change(@Me() me: Identity, @Body() body: CustomerFacingDto): Promise<CustomerFacingView> {
    return toCustomerFacingView(await this.customerFacing.change(me, body));
  }
}
