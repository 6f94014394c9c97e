import { Controller, Get, Header } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Access } from '../common/access/access.js';
import { Unavailable } from '../common/errors/domain-error.js';
import { Database } from '../database/database.js';
import { HealthReportService } from './health-report.service.js';
import { HealthReportView } from './health-report.view.js';
import { HealthView } from './health.view.js';

@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly reports: HealthReportService,
  ) {}

  /** The process answers. */
  @Access('anyone')
  @Get('live')
  live(): HealthView {
    return { status: 'ok' };
  }

  /** The process and its database answer: requests may be sent here. */
  @Access('anyone')
  @Get('ready')
  async ready(): Promise<HealthView> {
    await this.database.query('SELECT 1').catch((cause: unknown) => {
      throw new Unavailable('NOT_READY', 'The database does not answer.', undefined, { cause });
    });
    return { status: 'ok' };
  }

  /** The same as `ready`. */
  @Access('anyone')
  @Get()
  async health(): Promise<HealthView> {
    return await this.ready();
  }

  /** How the parts are that work by themselves: what they last did, and what waits. */
  @Access('admin')
  @Get('report')
  async report(): Promise<HealthReportView> {
    return await this.reports.get();
  }

  /** The same, the outbox and webhooks in figures, in the text format of Prometheus; a collector reads it with the bearer token of an admin. */
  @Access('admin')
  @Get('metrics')
  @ApiProduces('text/plain')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async metrics(): Promise<string> {
    return await this.reports.metrics();
  }
}
