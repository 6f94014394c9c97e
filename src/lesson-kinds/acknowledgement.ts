/** A sentence that the learner confirms; the body says what it is about. */
export interface AcknowledgementDefinition {
  kind: 'acknowledgement';
  statement: string;
}

export type AcknowledgementForLearner = AcknowledgementDefinition;

export function acknowledgementForLearner({
  statement,
}: AcknowledgementDefinition): AcknowledgementForLearner {
  return { kind: 'acknowledgement', statement };
}

/** An acknowledgement is done when its statement was confirmed. */
export function isAcknowledgementDone(position: { isConfirmed: boolean }): boolean {
  return position.isConfirmed;
}
