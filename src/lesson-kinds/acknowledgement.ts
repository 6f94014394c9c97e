/** A sentence that the learner confirms; the body says what it is about. */
export interface AcknowledgementDefinition {
  kind: 'acknowledgement';
  statement: string;
  /** Present where the learner writes a commitment of their own here: for whom, what, and when they want to be asked about it. */
  commitment?: true;
}

export type AcknowledgementForLearner = AcknowledgementDefinition;

export function acknowledgementForLearner(definition: AcknowledgementDefinition): AcknowledgementForLearner {
  return definition;
}

/** An acknowledgement is done when its statement was confirmed. */
export function isAcknowledgementDone(position: { isConfirmed: boolean }): boolean {
  return position.isConfirmed;
}
