/** News that a run was undone; it is the subject. The consumer that enrols takes back what it gave. */
export const RUN_UNDONE = 'assignments.run-undone';
