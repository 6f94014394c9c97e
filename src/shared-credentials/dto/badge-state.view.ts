import type { BadgeState } from '../badge-check.service.js';

export class BadgeStateView {
  /** `changed` also where a key signed it that is not ours. */
  state: BadgeState;
}
