/** One reason of several why an act is refused, or one faulty field; `code` is stable, `message` is for people. */
export interface ErrorDetail {
  code?: string;
  field?: string;
  message: string;
  [fact: string]: unknown;
}

/** The root of all errors that a caller can do something about; `code` is stable, the message says what to do next. */
export abstract class DomainError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details?: ErrorDetail[],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** 400: the request cannot be understood. */
export class InvalidInput extends DomainError {}
/** 401: nobody is signed in. */
export class NotSignedIn extends DomainError {}
/** 403: signed in, but this is not theirs to do. */
export class NotAllowed extends DomainError {}
/** 404: absent, or not theirs to see. */
export class NotFound extends DomainError {}
/** 409: clashes with what stands there. */
export class Conflict extends DomainError {}
/** 413: larger than is accepted. */
export class TooLarge extends DomainError {}
/** 422: understood, but a rule says no; `details` carries every reason. */
export class RuleBroken extends DomainError {}
/** 429: too many tries; `retryAfterSeconds` says when to come back. */
export class TooManyTries extends DomainError {
  constructor(
    code: string,
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(code, message);
  }
}
/** 503: a part that we need does not answer, or the outcome is unknown. */
export class Unavailable extends DomainError {}
