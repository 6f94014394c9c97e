import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type ErrorDetail, InvalidInput } from '../errors/domain-error.js';

function detailsOf(errors: ValidationError[], path = ''): ErrorDetail[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
    return [...own, ...detailsOf(error.children ?? [], field)];
  });
}

/** Checks every body and query against its class; unknown fields are refused, all mistakes are named at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new InvalidInput('INPUT_INVALID', 'Some fields cannot be used: see details.', detailsOf(errors)),
  });
}
