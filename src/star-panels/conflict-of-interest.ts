/** What ties a voter to somebody who was nominated. */
export interface Tie {
  /** The nominee reports to the voter directly. */
  isReport: boolean;
  /** The voter reports to the nominee directly. */
  isManager: boolean;
  hasNominated: boolean;
}

export type Conflict = 'YOUR_REPORT' | 'YOUR_MANAGER' | 'YOUR_NOMINEE';

/**
 * Why somebody may not vote for a nominee: they lead them, are led by them, or nominated them. Whoever was nominated themself votes for nobody at
 * all, which is asked before.
 */
export function conflictsOf({ isReport, isManager, hasNominated }: Tie): Conflict[] {
  return [
    ...(isReport ? (['YOUR_REPORT'] as const) : []),
    ...(isManager ? (['YOUR_MANAGER'] as const) : []),
    ...(hasNominated ? (['YOUR_NOMINEE'] as const) : []),
  ];
}
