import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import type { Identity, Role } from './identity.js';

/** Who may call a route: anyone, anyone signed in, or holders of a role or a line. Admins may call whatever asks for a role. */
export type Caller = 'anyone' | 'signed-in' | 'manager' | Role;

export const ACCESS = 'inhouse:access';

/** Says who may call a route; the guard refuses routes that say nothing. Which rows they get is the service's first line. */
export const Access = (...callers: [Caller, ...Caller[]]) =>
  applyDecorators(
    SetMetadata(ACCESS, callers),
    ...(callers.includes('anyone') ? [] : [ApiCookieAuth(), ApiBearerAuth()]),
  );

/** The identity of the caller, in a controller method of a route that is not open to anyone. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const request = context.switchToHttp().getRequest<{ user?: Identity }>();
  if (!request.user) throw new Error('A route open to anyone asked who is calling.');
  return request.user;
});
