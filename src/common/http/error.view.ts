import { ApiPropertyOptional } from '@nestjs/swagger';
import type { ErrorDetail } from '../errors/domain-error.js';

/** The shape of every refusal. `code` is stable, `message` says what to do next. */
export class ErrorView {
  code: string;
  message: string;
  @ApiPropertyOptional({
    description: 'Every reason, or every faulty field, with facts of its own.',
    type: 'array',
    items: {
      type: 'object',
      properties: { code: { type: 'string' }, field: { type: 'string' }, message: { type: 'string' } },
      required: ['message'],
      additionalProperties: true,
    },
  })
  details?: ErrorDetail[];
  /** Stands in the log beside what happened. */
  requestId: string;
}
