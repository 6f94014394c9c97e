import type { ErrorDetail } from '../errors/domain-error.js';

/** The shape of every refusal. `code` is stable, `message` says what to do next. */
export interface ErrorView {
  code: string;
  message: string;
  /** Every reason, or every faulty field. */
  details?: ErrorDetail[];
  /** Stands in the log beside what happened. */
  requestId: string;
}
