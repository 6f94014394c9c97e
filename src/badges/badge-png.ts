import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
/** As wide as other sites show a picture at most. */
const WIDTH = 512;

let drawing: Promise<void> | null = null;

/** A badge's drawing as a PNG of 512 × 512 pixels, drawn inside this process. */
export async function badgePng(svg: string): Promise<Uint8Array> {
  drawing ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((program) => initWasm(program));
  await drawing;
  const resvg = new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH } });
  const picture = resvg.render();
  const png = picture.asPng();
  picture.free();
  resvg.free();
  return png;
}
