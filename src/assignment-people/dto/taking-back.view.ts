/** What taking an assignment back would mean now. */
export class TakingBackView {
  /** They have the track for this reason alone and have not begun since: it is taken from them. */
  lose: number;
  /** They have begun since, and keep it. */
  haveBegun: number;
  /** They keep it for another reason, with the due day of that one. */
  haveOtherReason: number;
}
