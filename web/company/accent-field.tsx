import { TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { accentFacts, NEEDED_CONTRAST } from '../app/accent.js';
import { useId } from 'react';
import { numberFormat } from '../text/locale.js';
import classes from './company.module.css';
import { text } from './messages.js';

const IS_COLOUR = /^#[0-9a-f]{6}$/i;
/** Rounded down, so that 4.49 is not shown as what would be enough. */
const inWords = (ratio: number) => numberFormat().format(Math.floor(ratio * 10) / 10);

/** Takes a colour, and says what becomes of it in light and in dark colours. */
export function AccentField({ form }: { form: UseFormReturn<{ name: string; accent: string }> }) {
  const accent = form.watch('accent');
  const isColour = IS_COLOUR.test(accent);
  return (
    <>
      <div className={classes.accent}>
        <TextInput
          label={text('accent')}
          description={text('accentHint')}
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          error={form.formState.errors.accent?.message}
          {...form.register('accent', { pattern: { value: IS_COLOUR, message: text('accentWrong') } })}
        />
        <input
          type="color"
          className={classes.swatch}
          aria-label={text('accentPick')}
          value={isColour ? accent.toLowerCase() : '#000000'}
          onChange={(event) =>
            form.setValue('accent', event.currentTarget.value, { shouldDirty: true, shouldValidate: true })
          }
        />
      </div>
      {isColour && <Facts accent={accent.toLowerCase()} />}
    </>
  );
}

function Facts({ accent }: { accent: string }) {
  const { light, dark } = accentFacts(accent);
  const words = (facts: typeof light) => ({
    ratio: inWords(facts.chosen),
    needed: NEEDED_CONTRAST,
    used: facts.used,
    usedRatio: inWords(facts.usedContrast),
  });
  const isReadable = (facts: typeof light) => facts.chosen >= NEEDED_CONTRAST;
  return (
    <div className={classes.samples} role="status">
      <Sample theme="light" button={light.used} link={light.used}>
        {isReadable(light) ? text('asItIs', words(light)) : text('darkened', words(light))}
      </Sample>
      <Sample theme="dark" button={light.used} link={dark.used}>
        {isReadable(dark) ? text('asItIs', words(dark)) : text('lightened', words(dark))}
      </Sample>
    </div>
  );
}

interface SampleProps {
  theme: 'light' | 'dark';
  button: string;
  link: string;
  children: string;
}

/** A piece of a screen in one of the themes, whichever the reader uses. */
function Sample({ theme, button, link, children }: SampleProps) {
  const id = useId();
  return (
    <section className={classes.sample} data-theme={theme} aria-labelledby={id}>
      <h3 id={id}>{text(theme)}</h3>
      <p aria-hidden className={classes.pieces}>
        <span className={classes.button} style={{ background: button }}>
          {text('sampleButton')}
        </span>
        <span className={classes.link} style={{ color: link }}>
          {text('sampleLink')}
        </span>
      </p>
      <p>{children}</p>
    </section>
  );
}
