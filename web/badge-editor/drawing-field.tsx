import { FileInput, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import classes from './badge-editor.module.css';
import { Drawing } from './drawing.js';
import { choiceOf, type Colour, COLOUR_NAMES, drawingOf, type Shape, SHAPE_NAMES } from './drawings.js';
import { text } from './messages.js';

interface Props {
  drawing: string;
  error: string | undefined;
  onChange: (drawing: string) => void;
}

/** What a request may carry; below it, the answer says what is too much. */
const MOST_BYTES = 20_000;

/** A badge's drawing: one of a few shapes in a colour, or an SVG of one's own. */
export function DrawingField({ drawing, error, onChange }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const isTooLarge = file !== null && file.size > MOST_BYTES;
  const { shape, colour } = choiceOf(drawing) ?? { shape: null, colour: null };
  const [isUnreadable, setUnreadable] = useState(false);
  const take = (given: File | null) => {
    setFile(given);
    setUnreadable(false);
    if (given && given.size <= MOST_BYTES) given.text().then(onChange, () => setUnreadable(true));
  };
  const choose = (chosen: Shape, of: Colour) => {
    setFile(null);
    setUnreadable(false);
    onChange(drawingOf(chosen, of));
  };
  const wrong = wrongWith({ isTooLarge, isUnreadable, error });
  return (
    <Stack gap="sm" role="group" aria-label={text('drawing')}>
      <Text c="dimmed">{text('drawingHint')}</Text>
      <div className={classes.drawn}>
        <Drawing svg={drawing} size={96} />
        <div className={classes.choices}>
          <Choice
            label={text('shape')}
            value={shape}
            choices={SHAPE_NAMES.map((value) => ({ value, label: text(value) }))}
            onChange={(chosen) => choose(chosen, colour ?? 'teal')}
          />
          <Choice
            label={text('colour')}
            value={colour}
            choices={COLOUR_NAMES.map((value) => ({ value, label: text(value) }))}
            onChange={(chosen) => choose(shape ?? 'star', chosen)}
          />
          <FileInput
            label={text('upload')}
            placeholder={text('chooseFile')}
            classNames={{ placeholder: classes.placeholder ?? '' }}
            accept=".svg,image/svg+xml"
            value={file}
            onChange={take}
          />
        </div>
      </div>
      <div role="alert">{wrong !== undefined && <Text className={classes.wrong}>{wrong}</Text>}</div>
    </Stack>
  );
}

function wrongWith({
  isTooLarge,
  isUnreadable,
  error,
}: {
  isTooLarge: boolean;
  isUnreadable: boolean;
  error: string | undefined;
}) {
  if (isTooLarge) return text('tooLarge');
  return isUnreadable ? text('unreadable') : error;
}

interface ChoiceProps<Name extends string> {
  label: string;
  /** Null for a drawing of somebody's own. */
  value: Name | null;
  choices: readonly { value: Name; label: string }[];
  onChange: (name: Name) => void;
}

function Choice<Name extends string>({ label, value, choices, onChange }: ChoiceProps<Name>) {
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[...(value === null ? [{ value: '', label: text('ownDrawing') }] : []), ...choices]}
      onChange={({ currentTarget }) => {
        const found = choices.find((choice) => choice.value === currentTarget.value);
        if (found) onChange(found.value);
      }}
    />
  );
}
