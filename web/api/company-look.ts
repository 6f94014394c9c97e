import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ask, type View } from './client.js';

export type CompanyLook = View<'CompanyLookView'>;

/** Where a company has not chosen, or the server could not say: a deep teal. */
const SHIPPED: CompanyLook = { name: 'Inhouse', accent: '#14646e', logo: null };

/** How the company looks: it came with the page, and is asked anew when somebody comes back to it. */
export const lookQuery = queryOptions({
  queryKey: ['company-look'],
  queryFn: ({ signal }) => ask(api.GET('/api/company/look', { signal })),
  initialData: () => readLook(lookOfPage()),
  staleTime: 60_000,
});

export const useLook = (): CompanyLook => useQuery(lookQuery).data ?? SHIPPED;

/** Where a logo lies: the address always means the same image. */
export const logoAddress = ({ file }: NonNullable<CompanyLook['logo']>) => `/api/company/logos/${file}`;

const lookOfPage = () => document.querySelector<HTMLMetaElement>('meta[name="company-look"]')?.content ?? '';

/** The look that the server wrote into the page; undefined where it wrote none. */
export function readLook(text: string): CompanyLook | undefined {
  if (!text.startsWith('{')) return undefined;
  const look: unknown = JSON.parse(text);
  return isLook(look) ? look : undefined;
}

function isLook(value: unknown): value is CompanyLook {
  if (typeof value !== 'object' || value === null) return false;
  const isNamed = 'name' in value && typeof value.name === 'string';
  const isColoured =
    'accent' in value && typeof value.accent === 'string' && /^#[0-9a-f]{6}$/.test(value.accent);
  return isNamed && isColoured && 'logo' in value && typeof value.logo === 'object';
}
