import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';

const TRUTH = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);

/** Accepts `true` or `false` in an address, where everything is text. */
export const IsTruth = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => TRUTH.get(value) ?? value),
    IsBoolean(),
  );
