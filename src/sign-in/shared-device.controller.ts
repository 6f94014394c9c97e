import { Controller, Delete, Get, Headers, HttpCode, Put, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  clearSessionCookie,
  cookieToken,
  isSharedDevice,
  markSharedDevice,
  unmarkSharedDevice,
} from '../auth/session-cookie.js';
import { SessionsService } from '../auth/sessions.service.js';
import { Access } from '../common/access/access.js';
import { Env } from '../config/env.js';
import { SharedDeviceView } from './dto/shared-device.view.js';

/** Whether several people use the device that asks. Whoever stands before it may say so; only an admin takes it back. */
@Controller('auth/shared-device')
export class SharedDeviceController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly env: Env,
  ) {}

  /** Whether the device is marked as shared. */
  @Access('anyone')
  @Get()
  find(@Headers('cookie') cookies: string | undefined): SharedDeviceView {
    return { isShared: isSharedDevice(cookies) };
  }

  /** Marks the device as shared for good: every sign-in on it is a short one. Signs out whoever is signed in on it. */
  @Access('anyone')
  @Put()
  @HttpCode(204)
  async mark(
    @Headers('cookie') cookies: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = cookieToken(cookies);
    if (token) await this.sessions.endOf(token);
    clearSessionCookie(response, this.env);
    markSharedDevice(response, this.env);
  }

  /** Takes the mark away; from the next sign-in on it is a device like any other. */
  @Access('admin')
  @Delete()
  @HttpCode(204)
  unmark(@Res({ passthrough: true }) response: Response): void {
    unmarkSharedDevice(response, this.env);
  }
}
