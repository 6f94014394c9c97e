import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { type CompanyLook, logoAddress } from '../api/company-look.js';
import type { LogoWish } from './company-data.js';
import classes from './company.module.css';
import { text } from './messages.js';

interface Props {
  logo: CompanyLook['logo'];
  wish: LogoWish;
  onWish: (wish: LogoWish) => void;
}

/** Takes an image, shows it before it is saved, and lets the one that there is go. */
export function LogoField({ logo, wish, onWish }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    // The field would go on naming a file that was saved or given up.
    if (wish.do !== 'replace' && input.current) input.current.value = '';
  }, [wish]);
  return (
    <div className={classes.logoField}>
      <label htmlFor={id} className={classes.label}>
        {text('logo')}
      </label>
      <p id={`${id}-hint`} className={classes.hint}>
        {text('logoHint')}
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        className={classes.file}
        aria-describedby={`${id}-hint ${id}-state`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          onWish(file ? { do: 'replace', file } : { do: 'keep' });
        }}
      />
      <div id={`${id}-state`} role="status" className={classes.logoState}>
        <LogoState logo={logo} wish={wish} />
      </div>
      {wish.do !== 'keep' && (
        <Button variant="default" onClick={() => onWish({ do: 'keep' })}>
          {text('keepLogo')}
        </Button>
      )}
      {wish.do === 'keep' && logo && (
        <Button variant="default" onClick={() => onWish({ do: 'remove' })}>
          {text('removeLogo')}
        </Button>
      )}
    </div>
  );
}

function LogoState({ logo, wish }: Pick<Props, 'logo' | 'wish'>) {
  if (wish.do === 'remove') return <p>{text('logoGoes')}</p>;
  if (wish.do === 'replace') {
    return (
      <>
        <p>{text('logoNew')}</p>
        <Drawn file={wish.file} />
      </>
    );
  }
  if (!logo) return <p>{text('logoNone')}</p>;
  return (
    <>
      <p>{text('logoNow')}</p>
      <span className={classes.plate}>
        <img src={logoAddress(logo)} alt="" width={logo.width} height={logo.height} />
      </span>
    </>
  );
}

/** An image that is not on the server yet: drawn, since the page’s policy shows no image from elsewhere. */
function Drawn({ file }: { file: File }) {
  const place = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isOver = false;
    const draw = async () => {
      // What cannot be read stays undrawn; the server says why when it is sent.
      const image = await createImageBitmap(file).catch(() => null);
      if (!image || isOver || !place.current) return;
      place.current.width = image.width;
      place.current.height = image.height;
      place.current.getContext('2d')?.drawImage(image, 0, 0);
    };
    void draw();
    return () => {
      isOver = true;
    };
  }, [file]);
  return (
    <span className={classes.plate}>
      <canvas ref={place} width={0} height={0} aria-hidden />
    </span>
  );
}
