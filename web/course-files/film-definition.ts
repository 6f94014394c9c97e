/** What a lesson of the kind `video` says beside its text. */
export interface FilmDefinition {
  file: string;
  captions: string;
  seconds: number | null;
}

const line = (key: string) => new RegExp(`^${key}:[ \\t]*(.*)$`, 'm');

/** Reads it from the front matter; empty where it does not stand there. */
export function readFilm(definition: string): FilmDefinition {
  const of = (key: string) => (line(key).exec(definition)?.[1] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
  const seconds = Number(of('seconds'));
  return {
    file: of('file'),
    captions: of('captions'),
    seconds: Number.isInteger(seconds) && seconds > 0 ? seconds : null,
  };
}

/** Writes one of its values into the front matter, and leaves everything else as it stands there. */
export function writeFilm(definition: string, change: Partial<FilmDefinition>): string {
  return Object.entries(change).reduce((before, [key, value]) => {
    const own = line(key);
    const isEmpty = value === null || value === '';
    if (isEmpty) return before.replace(new RegExp(`${own.source}\\n?`, 'm'), '').trimEnd();
    const written = `${key}: ${value}`;
    if (own.test(before)) return before.replace(own, () => written);
    return [before.trimEnd(), written].filter(Boolean).join('\n');
  }, definition);
}
