import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { CompanyLooks } from '../company/company-looks.service.js';
import { type CompanyLookView, toCompanyLookView } from '../company/dto/company-look.view.js';
import { secretToken } from '../common/random.js';
import {
  type ShareCard,
  SharedCredentialsService,
} from '../shared-credentials/shared-credentials.service.js';
import { type Asset, readClientFiles } from './client-files.js';
import { pagePolicy } from './page-policy.js';

const NONCE_PLACE = /__CSP_NONCE__/g;
const LOOK_PLACE = '__COMPANY_LOOK__';
const TITLE = /<title>[^<]*<\/title>/;
const YEAR_SECONDS = 31_536_000;
const IS_API = /^\/api(\/|$)/i;

/**
 * Serves the built client beside the API: assets, whose names change with their content, for ever; for every other
 * address outside `/api` that a browser opens as a page, the client's page with the company's look and a nonce of its own. Whatever else is
 * asked goes on to the API, which answers 404.
 */
export function serveWebClient(app: NestExpressApplication, folder: string): void {
  const { page, assets } = readClientFiles(folder);
  const looks = app.get(CompanyLooks);
  const shared = app.get(SharedCredentialsService);
  app.use(async (request: Request, response: Response, next: NextFunction) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || IS_API.test(request.path)) return next();
    const asset = assets.get(request.path);
    if (asset) return sendAsset(request, response, asset);
    if (request.path.startsWith('/assets/') || !request.accepts('html')) return next();
    const card = await cardOrNone(shared, request.path);
    sendPage(response, dressed(page, await lookOrNone(looks), card));
  });
}

/** A page without the look is better than none: it says by itself that the server does not answer. */
async function lookOrNone(looks: CompanyLooks): Promise<CompanyLookView | null> {
  try {
    return toCompanyLookView(await looks.current());
  } catch {
    return null;
  }
}

/** Other sites show a link without a card as well. */
async function cardOrNone(shared: SharedCredentialsService, path: string): Promise<ShareCard> {
  try {
    return (await shared.cardOf(path)) ?? [];
  } catch {
    return [];
  }
}

/** The page as it looks in this company from its first paint on, with what other sites show of a link to it. */
function dressed(page: string, look: CompanyLookView | null, card: ShareCard): string {
  if (!look) return page.replace(LOOK_PLACE, '');
  return page
    .replace(LOOK_PLACE, () => escaped(JSON.stringify(look)))
    .replace(TITLE, () => `<title>${escaped(look.name)}</title>${card.map(tag).join('')}`);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const tag = ([property, content]: ShareCard[number]) =>
  `<meta property="${property}" content="${escaped(content)}" />`;

function sendAsset(request: Request, response: Response, { type, forms }: Asset): void {
  const form = forms.find(({ encoding }) => request.acceptsEncodings(encoding)) ?? forms.at(-1);
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`);
  response.setHeader('Vary', 'Accept-Encoding');
  if (form && form.encoding !== 'identity') response.setHeader('Content-Encoding', form.encoding);
  response.end(form?.content);
}

function sendPage(response: Response, page: string): void {
  const nonce = secretToken();
  response.setHeader('Content-Security-Policy', pagePolicy(nonce));
  response.setHeader('Cache-Control', 'no-store');
  response.type('html').send(page.replace(NONCE_PLACE, nonce));
}
