import { NativeSelect, NumberInput, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Draft } from '../course-drafts/drafts-data.js';
import classes from './course-files.module.css';
import { readFilm, writeFilm, type FilmDefinition } from './film-definition.js';
import { draftFileUrl, filesOfType, secondsOf } from './files-data.js';
import { text } from './messages.js';
import { UploadField } from './upload-field.js';

interface Props {
  draft: Draft;
  /** The field to which remarks lead. */
  id: string;
  definition: string;
  error: ReactNode;
  advice: ReactNode;
  onType: (definition: string) => void;
}

/** The film of a lesson, its captions and its length: uploaded here, or chosen among the files of the course. */
export function FilmFields({ draft, id, definition, error, advice, onType }: Props) {
  const { slug } = draft;
  const film = readFilm(definition);
  const change = (part: Partial<FilmDefinition>) => onType(writeFilm(definition, part));
  const takeFilm = async (file: string) => {
    const seconds = file === '' ? null : await secondsOf(draftFileUrl(slug, file));
    change({ file, ...(seconds === null ? {} : { seconds }) });
  };
  const choices = (type: string) => [
    { value: '', label: text('noImage') },
    ...filesOfType(draft, type).map(({ name }) => name),
  ];
  return (
    <section className={classes.fields} aria-labelledby={`${id}-title`}>
      <Title order={3} size="h4" id={`${id}-title`}>
        {text('film')}
      </Title>
      {error && <div className={classes.mistake}>{error}</div>}
      {advice}
      <NativeSelect
        id={id}
        label={text('inCourse', { label: text('film') })}
        value={film.file}
        data={choices('video/')}
        onChange={(event) => void takeFilm(event.currentTarget.value)}
      />
      <UploadField
        slug={slug}
        label={text('uploadFilm')}
        hint={text('filmHint')}
        accept=".mp4,.webm,video/mp4,video/webm"
        onUploaded={(name) => void takeFilm(name)}
      />
      <NativeSelect
        label={text('inCourse', { label: text('captions') })}
        value={film.captions}
        data={choices('text/vtt')}
        onChange={(event) => change({ captions: event.currentTarget.value })}
      />
      <UploadField
        slug={slug}
        label={text('uploadCaptions')}
        hint={text('captionsHint')}
        accept=".vtt,text/vtt"
        onUploaded={(captions) => change({ captions })}
      />
      <NumberInput
        label={text('seconds')}
        description={text('secondsHint')}
        maw="16rem"
        min={1}
        max={14_400}
        allowDecimal={false}
        value={film.seconds ?? ''}
        onChange={(value) => change({ seconds: typeof value === 'number' ? value : null })}
      />
      {film.file !== '' && (
        <video
          key={`${film.file} ${film.captions}`}
          className={classes.film}
          controls
          preload="metadata"
          aria-label={text('watch')}
        >
          <source src={draftFileUrl(slug, film.file)} />
          <track
            kind="captions"
            {...(film.captions === '' ? {} : { src: draftFileUrl(slug, film.captions) })}
            label={text('captions')}
            default
          />
        </video>
      )}
      <Text size="sm" c="dimmed">
        {text('transcriptNext')}
      </Text>
    </section>
  );
}
