import ICAL from 'ical.js';

/** What another library reads in a calendar; the times of an event come from the zones that the calendar itself names. */
export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((part) => {
      const zone = new ICAL.Timezone(part);
      return [zone.tzid, zone];
    }),
  );
  const events = calendar.getAllSubcomponents('vevent').map((part) => {
    const valueOf = (name: string) => part.getFirstPropertyValue(name);
    const instantOf = (name: string) => {
      const property = part.getFirstProperty(name);
      const time = property?.getFirstValue() as InstanceType<typeof ICAL.Time>;
      const zone = zones.get(String(property?.getParameter('tzid')));
      if (zone) time.zone = zone;
      return new Date(time.toUnixTime() * 1000).toISOString();
    };
    return {
      part,
      uid: String(valueOf('uid')),
      sequence: Number(valueOf('sequence')),
      status: valueOf('status'),
      summary: valueOf('summary'),
      location: valueOf('location'),
      startsAt: instantOf('dtstart'),
      endsAt: instantOf('dtend'),
    };
  });
  return { calendar, method: calendar.getFirstPropertyValue('method'), zones, events };
}
