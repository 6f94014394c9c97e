import type { Document } from 'yaml';
import type { Shape } from '../definition-form/definition-document.js';
import { textAt } from '../definition-form/definition-values.js';

/** The file of an acknowledgement holds no lists. */
export const ACKNOWLEDGEMENT_SHAPE: Shape = {};

/** An acknowledgement as its form shows it. */
export interface AcknowledgementValues {
  statement: string;
  hasCommitment: boolean;
}

export const acknowledgementValues = (document: Document.Parsed): AcknowledgementValues => ({
  statement: textAt(document, ['statement']),
  hasCommitment: document.getIn(['commitment']) === true,
});
