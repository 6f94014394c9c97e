/** What a webhook can be told: names that stay as they are, with what each means and carries in docs/webhooks.md. */
export const WEBHOOK_EVENTS = [
  'enrolment.completed',
  'enrolment.credited',
  'enrolment.waived',
  'enrolment.withdrawn',
  'enrolment.extended',
  'enrolment.reopened',
  'badge.awarded',
  'people.imported',
  'courses.published',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What a test sends, whatever was chosen. */
export const TEST_EVENT = 'webhook.test';
export type AnyWebhookEvent = WebhookEvent | typeof TEST_EVENT;

/** The chosen events as they are stored, and read again; a name that is not known any more is left out. */
export const toStored = (events: readonly WebhookEvent[]): string =>
  WEBHOOK_EVENTS.filter((event) => events.includes(event)).join(',');
export const fromStored = (stored: string): WebhookEvent[] => {
  const names = new Set(stored.split(','));
  return WEBHOOK_EVENTS.filter((event) => names.has(event));
};
