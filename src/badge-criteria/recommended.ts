/** A manager or trainer put somebody forward for this badge with evidence, and a second person agreed. */
export interface Recommended {
  kind: 'recommended';
}

export const readRecommended = (): Recommended => ({ kind: 'recommended' });
