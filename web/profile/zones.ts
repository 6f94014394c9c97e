/** Time zones under the part of the world that their names begin with. */
export interface ZoneGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** Every zone that this browser knows, and the one that is chosen now, grouped by region. */
export function zonesByRegion(chosen: string | null): ZoneGroup[] {
  const zones = new Set(Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/')));
  if (chosen) zones.add(chosen);
  const groups = new Map<string, ZoneGroup>();
  for (const value of [...zones].toSorted()) {
    const [region = '', ...place] = value.split('/');
    const group = groups.get(region) ?? { group: region, items: [] };
    group.items.push({ value, label: (place.length > 0 ? place.join(', ') : region).replaceAll('_', ' ') });
    groups.set(region, group);
  }
  return [...groups.values()];
}
