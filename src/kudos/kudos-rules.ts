/** Words may be changed for so long after thanks were given: then others have read them. */
export const EDITABLE_MS = 10 * 60_000;
/** Whoever thanks more often on one day is not thanking for something that they saw. */
export const MOST_A_DAY = 10;
/** Thanks for thanks within so many days are an answer: shown to admins, and counted by no badge. */
const ANSWER_DAYS = 30;

/** Since when thanks the other way round make thanks given now an answer. */
export const answersSince = (now: Date): Date => new Date(now.getTime() - ANSWER_DAYS * 86_400_000);

/** Until when the words of thanks may be changed. */
export const editableUntil = (givenAt: Date): Date => new Date(givenAt.getTime() + EDITABLE_MS);
