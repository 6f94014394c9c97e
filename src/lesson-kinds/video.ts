/** A film beside the lesson; the body is its transcript. */
export interface VideoDefinition {
  kind: 'video';
  /** Names of files of the course version. */
  file: string;
  captions: string;
  /** Length in whole seconds. */
  seconds: number;
}

export interface VideoForLearner {
  kind: 'video';
  fileUrl: string;
  captionsUrl: string;
  seconds: number;
}

/** A watched stretch in whole seconds from the start, `to` not included. */
export type WatchedRange = [from: number, to: number];

/** Share of a film that counts as having watched it. */
const ENOUGH_PER_CENT = 90;

export function videoForLearner(
  { file, captions, seconds }: VideoDefinition,
  urlOf: (name: string) => string,
): VideoForLearner {
  return { kind: 'video', fileUrl: urlOf(file), captionsUrl: urlOf(captions), seconds };
}

/**
 * Adds newly watched stretches to the known ones: in order, without overlap, within 0 … `seconds`, to the whole second.
 * Stretches that are no stretch (backwards, not numbers) are left out; the result does not depend on the order of arrival.
 */
export function mergeWatched(
  known: readonly WatchedRange[],
  added: readonly WatchedRange[],
  seconds: number,
): WatchedRange[] {
  const within = (second: number) => Math.min(Math.max(Math.round(second), 0), seconds);
  const stretches = [...known, ...added]
    .filter((range) => range.every((second) => !Number.isNaN(second)))
    .map(([from, to]): WatchedRange => [within(from), within(to)])
    .filter(([from, to]) => from < to)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: WatchedRange[] = [];
  for (const [from, to] of stretches) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** How many different seconds were watched, from merged stretches. */
export function watchedSeconds(merged: readonly WatchedRange[]): number {
  return merged.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** A video is done when 90 % of its seconds were watched, or when its transcript was read instead. */
export function isVideoDone(
  { seconds }: VideoDefinition,
  position: { watched: readonly WatchedRange[]; isTranscriptRead: boolean },
): boolean {
  return position.isTranscriptRead || watchedSeconds(position.watched) * 100 >= seconds * ENOUGH_PER_CENT;
}
