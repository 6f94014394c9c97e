import { ApiProperty } from '@nestjs/swagger';
import { RULE_KINDS } from './rule-reader.js';

/** A rule in the description of the API: a tree, of which each part has a kind and the fields of its kind (docs/audiences.md). */
export const ApiRule = ({ isOptional = false } = {}) =>
  ApiProperty({
    type: 'object',
    selfRequired: !isOptional,
    required: ['kind'],
    properties: { kind: { type: 'string', enum: [...RULE_KINDS] } },
    additionalProperties: true,
  });
