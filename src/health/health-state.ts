/** `late`: it runs behind, and may catch up by itself; `failing`: somebody has to look. */
export type HealthState = 'well' | 'late' | 'failing';

/** What is known of the parts that work by themselves. */
export interface Pulse {
  now: Date;
  /** How long the database took to answer, in milliseconds. */
  answerMs: number;
  /** When the clock was last told: once an hour. */
  lastHourAt: Date | null;
  /** Whether the organisation's day has been begun, and since when its work waits; null once all of it is done. */
  isDayBegun: boolean;
  /** When the organisation's day began. */
  dayBeganAt: Date;
  dayWorkWaitsSince: Date | null;
  /** The oldest news that a consumer has yet to take; null when all are taken. */
  oldestWaitingAt: Date | null;
  /** News that a consumer gave up after ten tries. */
  parked: number;
  oldestUnsealedAt: Date | null;
  /** From when on the first message and the first webhook may be sent; null where none waits. */
  firstMessageAt: Date | null;
  firstWebhookAt: Date | null;
  /** Chats of departments and webhooks to which nothing is sent any more until somebody looks. */
  brokenChats: number;
  webhooksSwitchedOff: number;
  /** Since when this process is there to seal. */
  startedAt: Date;
}

/** The state of each part. */
export interface Health {
  database: HealthState;
  clock: HealthState;
  dailyWork: HealthState;
  news: HealthState;
  seals: HealthState;
  messages: HealthState;
  webhooks: HealthState;
}

const MINUTE_MS = 60_000;
const SLOW_MS = 500;
/** An hour, and ten minutes for a restart. */
const HOUR_LATE_MINUTES = 70;
/** The daily run of a large company takes minutes. */
const DAY_LATE_MINUTES = 30;
const NEWS_LATE_MINUTES = 15;
/** Longer than the longest rest of the mail server, or of a webhook that does not answer. */
const SENDING_LATE_MINUTES = 15;
/** Seals take in what is older than two and a half minutes, once a minute. */
const SEAL_LATE_MINUTES = 10;

/** Says what runs as it should; whatever never ran counts as late. */
export function healthOf(pulse: Pulse): Health {
  const isOlder = (at: Date | null, minutes: number) =>
    at !== null && pulse.now.getTime() - at.getTime() > minutes * MINUTE_MS;
  const late = (is: boolean): HealthState => (is ? 'late' : 'well');
  const isDayMissing = !pulse.isDayBegun && isOlder(pulse.dayBeganAt, DAY_LATE_MINUTES);
  return {
    database: late(pulse.answerMs > SLOW_MS),
    clock: late(pulse.lastHourAt === null || isOlder(pulse.lastHourAt, HOUR_LATE_MINUTES)),
    dailyWork: late(isDayMissing || isOlder(pulse.dayWorkWaitsSince, DAY_LATE_MINUTES)),
    news: pulse.parked > 0 ? 'failing' : late(isOlder(pulse.oldestWaitingAt, NEWS_LATE_MINUTES)),
    messages: pulse.brokenChats > 0 ? 'failing' : late(isOlder(pulse.firstMessageAt, SENDING_LATE_MINUTES)),
    webhooks:
      pulse.webhooksSwitchedOff > 0 ? 'failing' : late(isOlder(pulse.firstWebhookAt, SENDING_LATE_MINUTES)),
    seals: late(
      isOlder(pulse.oldestUnsealedAt, SEAL_LATE_MINUTES) && isOlder(pulse.startedAt, SEAL_LATE_MINUTES),
    ),
  };
}
