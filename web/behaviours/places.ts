import type { Place } from './behaviours-data.js';

/** Where a behaviour is seen, in the order in which it is offered. */
export const PLACES = ['phone', 'branch', 'field', 'back-office'] as const satisfies readonly Place[];

export const placeAmong = (value: unknown): Place | undefined => PLACES.find((one) => one === value);
