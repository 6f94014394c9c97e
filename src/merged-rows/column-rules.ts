/** What a merge does with a column that names a person. */
export type ColumnRule =
  /** Names the kept record from then on. */
  | { kind: 'moves' }
  /** The same, but for rows that would stand twice beside those of the kept record by these columns: they are deleted. */
  | { kind: 'moves-once'; beside: readonly string[] }
  /** Rights that end: nobody has them from then on. */
  | { kind: 'ends' }
  /** Rows without a meaning of their own are deleted. */
  | { kind: 'goes'; why: string }
  /** Dealt with by an act of its own. */
  | { kind: 'by-hand'; how: string }
  /** Keeps naming the merged record. */
  | { kind: 'stays'; why: string };

const DID = 'who did it is on record as it was then';
const stays = (why: string): ColumnRule => ({ kind: 'stays', why });
const goes = (why: string): ColumnRule => ({ kind: 'goes', why });
const byHand = (how: string): ColumnRule => ({ kind: 'by-hand', how });
const MOVES: ColumnRule = { kind: 'moves' };
const ENDS: ColumnRule = { kind: 'ends' };

/** Every column that names a person, in the order in which they are dealt with; a test fails for one that is missing. */
export const COLUMN_RULES: Readonly<Record<string, ColumnRule>> = {
  'persons.merged_into_id': byHand('the merge itself; what was merged before leads to the kept record too'),
  'service_periods.person_id': byHand('united without overlaps'),
  'placement_periods.person_id': byHand('united without overlaps'),
  'absences.person_id': byHand('united without overlaps'),
  'placement_periods.manager_id': MOVES,
  'person_returns.person_id': byHand('made anew from the service periods'),
  'moves.manager_id': MOVES,
  'moves.made_by': stays(DID),
  'moved_people.person_id': { kind: 'moves-once', beside: ['move_id'] },
  'expected_starters.person_id': goes('their source is not waited for any more'),
  'held_rows.person_id': stays('whose number it was; a merge waits until open ones are decided'),
  'held_rows.decided_by': stays(DID),
  'people_imports.created_by': stays(DID),
  'people_import_rows.person_id': stays('what that import changed'),
  'person_images.person_id': stays('what that import replaced; it cannot be undone any more'),
  'person_images.manager_id': stays('what that import replaced'),
  'staged_people.person_id': stays('no import runs meanwhile'),
  'staged_people.manager_id': stays('no import runs meanwhile'),
  'outbox.person_id': stays('what was written to that record; what is to come is written to the kept one'),
  'notices.person_id': stays('what was said to that record; what is to come is said to the kept one'),
  'chat_channels.person_id': stays(
    'what was posted there; nothing more is, since the merged record is in nobody’s service, and its address goes with the day',
  ),
  'notice_preferences.person_id': { kind: 'moves-once', beside: ['kind'] },
  'commitments.person_id': stays(
    'what somebody wrote to themselves; they go on with the record that is kept',
  ),
  'duplicate_keys.person_id': goes('nothing of the merged record is compared any more'),
  'duplicate_dismissals.first_person_id': byHand('who is somebody else stays somebody else'),
  'duplicate_dismissals.second_person_id': byHand('who is somebody else stays somebody else'),
  'duplicate_dismissals.dismissed_by': stays(DID),
  'accounts.person_id': byHand('the account is closed'),
  'sessions.person_id': goes('they would open a closed account'),
  'one_time_links.person_id': goes('they would open a closed account'),
  'one_time_links.created_by': stays(DID),
  'grants.person_id': ENDS,
  'grants.scope_person_id': ENDS,
  'grants.granted_by': stays(DID),
  'deputies.manager_id': ENDS,
  'deputies.deputy_id': ENDS,
  'written_courses.published_by': stays(DID),
  'written_badges.published_by': stays(DID),
  'message_texts.changed_by': stays(DID),
  'written_tips.changed_by': stays(DID),
  'course_drafts.created_by': stays(DID),
  'course_draft_files.changed_by': stays(DID),
  'uploaded_files.uploaded_by': stays(DID),
  'written_versions.published_by': stays(DID),
  'assignments.created_by': stays(DID),
  'audiences.created_by': stays(DID),
  'assignment_versions.created_by': stays(DID),
  'programme_waves.created_by': stays(DID),
  'assignment_run_undos.undone_by': stays(DID),
  'enrolments.person_id': byHand('the better of two on one track counts, the other one is history'),
  'enrolment_periods.changed_by': stays(DID),
  'completions.person_id': byHand('follow their enrolments'),
  'course_progress.person_id': byHand('the better of two in one cycle counts, the other one is history'),
  'progress_log.person_id': stays('is never rewritten; it is found by the progress that it tells of'),
  'attempts.person_id': MOVES,
  'attempt_unlocks.unlocked_by': stays(DID),
  'requirement_records.person_id': byHand(
    'the kept one of two in one cycle counts, the other one is history',
  ),
  'requirement_records.recorded_by': stays(DID),
  'lesson_reports.person_id': MOVES,
  'lesson_reports.answered_by': stays(DID),
  'kudos.giver_id': MOVES,
  'kudos.receiver_id': MOVES,
  'kudos_teams.manager_id': MOVES,
  'kudos_members.person_id': { kind: 'moves-once', beside: ['kudos_id'] },
  'kudos_reports.reported_by': { kind: 'moves-once', beside: ['kudos_id'] },
  'kudos_reports.settled_by': stays(DID),
  'nomination_rounds.decided_by': stays(DID),
  'nominations.nominator_id': { kind: 'moves-once', beside: ['round_id', 'nominee_id'] },
  'nominations.nominee_id': { kind: 'moves-once', beside: ['round_id', 'nominator_id'] },
  'badge_recommendations.person_id': { kind: 'moves-once', beside: ['badge_id', 'open_key'] },
  'badge_recommendations.proposer_id': stays(DID),
  'badge_recommendations.decider_id': stays(DID),
  'reward_texts.written_by': stays(DID),
  'stars.person_id': { kind: 'moves-once', beside: ['round_id'] },
  'star_panel_members.person_id': { kind: 'moves-once', beside: ['round_id'] },
  'star_panel_members.named_by': stays(DID),
  'star_votes.voter_id': { kind: 'moves-once', beside: ['round_id', 'ballot'] },
  'star_votes.nominee_id': MOVES,
  'nudges.person_id': MOVES,
  'nudges.nudged_by': stays(DID),
  'awards.person_id': { kind: 'moves-once', beside: ['badge_id', 'period'] },
  'awards.revoked_by': stays(DID),
  'credentials.person_id': { kind: 'moves-once', beside: ['badge_id', 'period'] },
  'workshops.scope_person_id': MOVES,
  'workshops.created_by': stays(DID),
  'workshop_sessions.code_shown_by': stays(DID),
  'workshop_sessions.created_by': stays(DID),
  'session_trainers.person_id': { kind: 'moves-once', beside: ['session_id'] },
  'bookings.person_id': { kind: 'moves-once', beside: ['session_id'] },
  'bookings.booked_by': stays(DID),
  'bookings.cancelled_by': stays(DID),
  'bookings.marked_by': stays(DID),
  'booking_turns.person_id': goes('they only keep two bookings of one person apart'),
  'leaderboard_names.person_id': { kind: 'moves-once', beside: [] },
  'calendar_feeds.person_id': goes('the kept record has an address of its own, or makes one'),
  'session_feedback.person_id': { kind: 'moves-once', beside: ['session_id'] },
  'track_feedback.person_id': { kind: 'moves-once', beside: ['track_id'] },
  'tip_deliveries.person_id': { kind: 'moves-once', beside: ['period'] },
  'refresher_links.person_id': goes('the questions of the kept record have links of their own'),
  'tip_answers.person_id': { kind: 'moves-once', beside: ['period', 'round'] },
};
