import { NotAllowed, NotFound, NotSignedIn } from '../common/errors/domain-error.js';

export const notSignedIn = () =>
  new NotSignedIn('NOT_SIGNED_IN', 'Sign in first, or send a bearer token that still holds.');
export const notYours = () => new NotAllowed('NOT_ALLOWED', 'Your roles do not allow this: ask an admin.');
export const routeClosed = () =>
  new NotAllowed('ROUTE_CLOSED', 'Nobody may call this: it does not say who it is for.');
export const crossOrigin = () =>
  new NotAllowed('CROSS_ORIGIN', 'Requests that change something must come from Inhouse’s own pages.');
export const tokenNotFound = () => new NotFound('TOKEN_NOT_FOUND', 'You have no such token.');
