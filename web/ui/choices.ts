/** What can be chosen, everything first; what the address names is among it even where no list does, under `name`. */
export function choices(
  all: string,
  found: readonly { value: string; label: string }[],
  chosen: string | undefined,
  name: string,
): { value: string; label: string }[] {
  const isListed = chosen === undefined || found.some(({ value }) => value === chosen);
  return [{ value: '', label: all }, ...found, ...(isListed ? [] : [{ value: chosen, label: name }])];
}
