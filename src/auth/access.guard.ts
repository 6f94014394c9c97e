import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { ACCESS, type Caller } from '../common/access/access.js';
import { hasRole, type Identity, isAdmin, isManager } from '../common/access/identity.js';
import { Env } from '../config/env.js';
import { notSignedIn, notYours, routeClosed } from './auth.errors.js';
import { refuseForeignOrigin } from './request-origin.js';
import { Authenticator } from './strategies.js';

/** Stands before every route: who is calling, and may they call it? Which rows they get is for the service to say. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly env: Env,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const callers = this.reflector.getAllAndOverride<readonly Caller[] | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!callers) throw routeClosed();
    const request = context.switchToHttp().getRequest<Request>();
    refuseForeignOrigin(request, this.env.publicUrl);
    if (callers.includes('anyone')) return true;
    const response = context.switchToHttp().getResponse<Response>();
    const identity = await this.authenticator.identify(request, response);
    if (!identity) throw notSignedIn();
    request.user = identity;
    if (!mayCall(identity, callers)) throw notYours();
    return true;
  }
}

/** Whether an identity is among those whom a route is for; admins are among all. */
export function mayCall(identity: Identity, callers: readonly Caller[]): boolean {
  if (isAdmin(identity)) return true;
  return callers.some((caller) => {
    if (caller === 'anyone' || caller === 'signed-in') return true;
    return caller === 'manager' ? isManager(identity) : hasRole(identity, caller);
  });
}
