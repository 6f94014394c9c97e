import { CREDENTIALS_V2, OPEN_BADGES_3 } from '../badge-issuer/bundled-contexts.js';
import { didOf } from '../badge-issuer/issuer.js';
import { placeOf } from './status-list.js';

/** What an Open Badge says. */
export interface BadgeFacts {
  /** The credential's place in the lists. */
  id: number;
  publicId: string;
  /** As its person chose to be named; null where they chose not to be. */
  name: string | null;
  slug: string;
  title: string;
  summary: string;
  /** What it stands for and what earns it, as Markdown. */
  body: string;
  svgHash: string;
  awardedAt: Date;
  /** Null where it holds for good. */
  expiresAt: Date | null;
}

/** Where anybody can look whether a credential that is shared holds. */
export const pageOf = (publicUrl: string, publicId: string) => `${base(publicUrl)}/credentials/${publicId}`;
export const listAddress = (publicUrl: string, list: number) =>
  `${base(publicUrl)}/api/credential-status/${list}`;
export const pictureAddress = (publicUrl: string, svgHash: string) =>
  `${base(publicUrl)}/api/badges/images/${svgHash}.png`;

const base = (publicUrl: string) => publicUrl.replace(/\/+$/, '');
/** Whole seconds: as finely as anybody asks. */
export const instantOf = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;

/** An award as an Open Badge 3.0, which is a Verifiable Credential 2.0, before it is signed. The same facts give the same badge. */
export function openBadge(publicUrl: string, issuer: object, facts: BadgeFacts) {
  const { list, index } = placeOf(facts.id);
  const page = pageOf(publicUrl, facts.publicId);
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3],
    id: page,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.title,
    issuer,
    validFrom: instantOf(facts.awardedAt),
    ...(facts.expiresAt && { validUntil: instantOf(facts.expiresAt) }),
    credentialSubject: {
      // Nobody's address: it names whoever the badge was given to, and says nothing of them.
      id: `${page}#holder`,
      type: ['AchievementSubject'],
      ...(facts.name === null ? {} : { identifier: [identity(facts.name)] }),
      achievement: achievement(base(publicUrl), facts),
    },
    credentialStatus: {
      id: `${listAddress(publicUrl, list)}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(index),
      statusListCredential: listAddress(publicUrl, list),
    },
  };
}

const identity = (name: string) => ({
  type: 'IdentityObject',
  hashed: false,
  identityType: 'name',
  identityHash: name,
});

const achievement = (address: string, { slug, title, summary, body, svgHash }: BadgeFacts) => ({
  id: `${address}/badges/${slug}`,
  type: ['Achievement'],
  achievementType: 'Badge',
  name: title,
  description: summary,
  criteria: { narrative: body },
  image: { id: `${address}/api/badges/images/${svgHash}.svg`, type: 'Image', caption: title },
});

/** A list of what was revoked, before it is signed. */
export function statusList(publicUrl: string, list: number, encoded: string, now: Date) {
  const id = listAddress(publicUrl, list);
  return {
    '@context': [CREDENTIALS_V2],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    // Its words are those of credentials alone, among which is no profile.
    issuer: didOf(publicUrl),
    validFrom: instantOf(now),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encoded,
    },
  };
}
