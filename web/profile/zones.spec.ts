import { describe, expect, it } from '@jest/globals';
import { zonesByRegion } from './zones.js';

describe('the choice of a time zone', () => {
  it('offers places under their region, in order', () => {
    const america = zonesByRegion(null).find(({ group }) => group === 'America');
    expect(america?.items).toContainEqual({ value: 'America/Jamaica', label: 'Jamaica' });
    expect(america?.items).toContainEqual({
      value: 'America/Argentina/San_Juan',
      label: 'Argentina, San Juan',
    });
    const names = america?.items.map(({ value }) => value) ?? [];
    expect(names).toEqual(names.toSorted());
  });

  it('keeps a zone that the browser does not offer by itself', () => {
    const offered = zonesByRegion('Etc/GMT+5').flatMap(({ items }) => items);
    expect(offered).toContainEqual({ value: 'Etc/GMT+5', label: 'GMT+5' });
    expect(zonesByRegion('UTC').flatMap(({ items }) => items)).toContainEqual({ value: 'UTC', label: 'UTC' });
  });
});
