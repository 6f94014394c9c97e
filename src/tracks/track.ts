import type { Recurrence } from './recurrence.js';

/** How deep a track goes: for everybody, or for those in certain roles, such as people who meet customers. */
export const TRACK_DEPTHS = ['sensitisation', 'detailed'] as const;
export type TrackDepth = (typeof TRACK_DEPTHS)[number];

/** What a track can ask: learning a course, being there, or being signed off by somebody else. */
export const REQUIREMENT_KINDS = ['course', 'attendance', 'sign-off'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** Days of an enrolment, its first one being day 1; what is left out is there at once, and due with the whole track. */
export interface RequirementStage {
  /** It opens on that day. */
  opensOnDay?: number;
  /** It is to be done by that day. */
  dueOnDay?: number;
}

/** One thing that a track asks; `slug` is the course's, or the requirement's own. */
export interface RequirementContent extends RequirementStage {
  kind: RequirementKind;
  slug: string;
  title: string;
  minutes: number;
  guide: string | null;
}

/** A track as its files say, included requirements in front; `hash` changes when anything of it does. */
export interface TrackContent {
  slug: string;
  depth: TrackDepth;
  title: string;
  /** Markdown. */
  summary: string;
  minutes: number;
  requirements: RequirementContent[];
  /** How it comes back after a completion; null where it does not. */
  recurrence: Recurrence | null;
  hash: string;
}
