/** The page where whoever a message went to can stop the optional mail, named by the message itself. */
export const stopMailPath = (messageId: string): string => `/stop-mail/${messageId}`;

/** Where a mail program asks for the same with one click (RFC 8058). */
export const stopMailAddress = (messageId: string, publicUrl: string): string =>
  `${publicUrl.replace(/\/$/, '')}/api/stopped-mail/${messageId}`;
