/* oxlint-disable max-lines -- One line a migration, twice. */
import { SetDatabaseCollation1795300000000 } from './1795300000000-SetDatabaseCollation.js';
import { CreateSettings1795300001000 } from './1795300001000-CreateSettings.js';
import { CreateEvents1795300002000 } from './1795300002000-CreateEvents.js';
import { CreateEventConsumptions1795300003000 } from './1795300003000-CreateEventConsumptions.js';
import { CreateAuditEntries1795300004000 } from './1795300004000-CreateAuditEntries.js';
import { CreateAuditValues1795300005000 } from './1795300005000-CreateAuditValues.js';
import { CreateAuditSeals1795300006000 } from './1795300006000-CreateAuditSeals.js';
import { CreateFiles1795300007000 } from './1795300007000-CreateFiles.js';
import { CreateDepartments1795300008000 } from './1795300008000-CreateDepartments.js';
import { CreatePersons1795300009000 } from './1795300009000-CreatePersons.js';
import { CreateServicePeriods1795300010000 } from './1795300010000-CreateServicePeriods.js';
import { CreatePlacementPeriods1795300011000 } from './1795300011000-CreatePlacementPeriods.js';
import { CreateReportingLines1795300012000 } from './1795300012000-CreateReportingLines.js';
import { CreateReportingGenerations1795300013000 } from './1795300013000-CreateReportingGenerations.js';
import { CreateAbsences1795300014000 } from './1795300014000-CreateAbsences.js';
import { CreatePeopleImports1795300015000 } from './1795300015000-CreatePeopleImports.js';
import { CreatePeopleImportRows1795300016000 } from './1795300016000-CreatePeopleImportRows.js';
import { CreateStagedPeople1795300016500 } from './1795300016500-CreateStagedPeople.js';
import { CreateAccounts1795300017000 } from './1795300017000-CreateAccounts.js';
import { CreateSessions1795300018000 } from './1795300018000-CreateSessions.js';
import { CreateOneTimeLinks1795300019000 } from './1795300019000-CreateOneTimeLinks.js';
import { CreateSignInLimits1795300020000 } from './1795300020000-CreateSignInLimits.js';
import { CreateGrants1795300021000 } from './1795300021000-CreateGrants.js';
import { CreateDeputies1795300022000 } from './1795300022000-CreateDeputies.js';
import { CreateCourses1795300023000 } from './1795300023000-CreateCourses.js';
import { CreateCourseVersions1795300024000 } from './1795300024000-CreateCourseVersions.js';
import { CreateCourseFiles1795300024500 } from './1795300024500-CreateCourseFiles.js';
import { CreateLessons1795300025000 } from './1795300025000-CreateLessons.js';
import { CreateLessonTexts1795300026000 } from './1795300026000-CreateLessonTexts.js';
import { CreateTracks1795300027000 } from './1795300027000-CreateTracks.js';
import { CreateTrackVersions1795300028000 } from './1795300028000-CreateTrackVersions.js';
import { CreateRequirements1795300029000 } from './1795300029000-CreateRequirements.js';
import { CreateAssignments1795300030000 } from './1795300030000-CreateAssignments.js';
import { CreateAssignmentVersions1795300031000 } from './1795300031000-CreateAssignmentVersions.js';
import { CreateProgrammeWaves1795300032000 } from './1795300032000-CreateProgrammeWaves.js';
import { CreateAssignmentRuns1795300033000 } from './1795300033000-CreateAssignmentRuns.js';
import { CreateEnrolments1795300034000 } from './1795300034000-CreateEnrolments.js';
import { CreateEnrolmentReasons1795300035000 } from './1795300035000-CreateEnrolmentReasons.js';
import { CreateEnrolmentPeriods1795300036000 } from './1795300036000-CreateEnrolmentPeriods.js';
import { CreateCourseProgress1795300037000 } from './1795300037000-CreateCourseProgress.js';
import { CreateLessonProgress1795300038000 } from './1795300038000-CreateLessonProgress.js';
import { CreateProgressLog1795300039000 } from './1795300039000-CreateProgressLog.js';
import { CreateAttempts1795300040000 } from './1795300040000-CreateAttempts.js';
import { CreateAttemptUnlocks1795300041000 } from './1795300041000-CreateAttemptUnlocks.js';
import { CreateRequirementRecords1795300042000 } from './1795300042000-CreateRequirementRecords.js';
import { CreateCompletions1795300043000 } from './1795300043000-CreateCompletions.js';
import { ProtectAuditEntries1795300904000 } from './1795300904000-ProtectAuditEntries.js';
import { ProtectAuditValues1795300905000 } from './1795300905000-ProtectAuditValues.js';
import { ProtectAuditSeals1795300906000 } from './1795300906000-ProtectAuditSeals.js';
import { ProtectProgressLog1795300939000 } from './1795300939000-ProtectProgressLog.js';
import { ProtectRequirementRecords1795300942000 } from './1795300942000-ProtectRequirementRecords.js';
import { CreateHrSources1795898100000 } from './1795898100000-CreateHrSources.js';
import { CreatePeopleImportRuns1795898200000 } from './1795898200000-CreatePeopleImportRuns.js';
import { CreatePeopleImportKeptRows1795898201000 } from './1795898201000-CreatePeopleImportKeptRows.js';
import { CreateExpectedStarters1795898202000 } from './1795898202000-CreateExpectedStarters.js';
import { CreateHeldRows1795898203000 } from './1795898203000-CreateHeldRows.js';
import { CreatePersonImages1795898204000 } from './1795898204000-CreatePersonImages.js';
import { CreateMoves1795898300000 } from './1795898300000-CreateMoves.js';
import { CreateMovedPeople1795898301000 } from './1795898301000-CreateMovedPeople.js';
import { AddAttemptsStartedIndex1795898400000 } from './1795898400000-AddAttemptsStartedIndex.js';
import { CreateDuplicateKeys1795898510000 } from './1795898510000-CreateDuplicateKeys.js';
import { CreateDuplicateDismissals1795898511000 } from './1795898511000-CreateDuplicateDismissals.js';
import { CreatePersonReturns1795898520000 } from './1795898520000-CreatePersonReturns.js';
import { AddEnrolmentCredit1795898521000 } from './1795898521000-AddEnrolmentCredit.js';
import { CreateLessonReports1795898530000 } from './1795898530000-CreateLessonReports.js';
import { AddPersonMergedInto1795898540000 } from './1795898540000-AddPersonMergedInto.js';
import { IndexPersonMergedInto1795898541000 } from './1795898541000-IndexPersonMergedInto.js';
import { ReferPersonMergedInto1795898542000 } from './1795898542000-ReferPersonMergedInto.js';
import { AddPersonOwnChoices1795898550000 } from './1795898550000-AddPersonOwnChoices.js';
import { CreateTrackFeedback1795898560000 } from './1795898560000-CreateTrackFeedback.js';
import { CreateCompanyLooks1795898570000 } from './1795898570000-CreateCompanyLooks.js';
import { IndexAuditAction1795898575000 } from './1795898575000-IndexAuditAction.js';
import { CreateKickOffMessages1795898580500 } from './1795898580500-CreateKickOffMessages.js';
import { CoverSearchAndPeriods1795898600000 } from './1795898600000-CoverSearchAndPeriods.js';
import { CreateTips1795898610000 } from './1795898610000-CreateTips.js';
import { CreateTipVersions1795898611000 } from './1795898611000-CreateTipVersions.js';
import { AddLessonTextSetting1795898640000 } from './1795898640000-AddLessonTextSetting.js';
import { IndexLessonTextVariant1795898641000 } from './1795898641000-IndexLessonTextVariant.js';
import { AddPersonSetting1795898642000 } from './1795898642000-AddPersonSetting.js';
import { AddLessonReportSetting1795898643000 } from './1795898643000-AddLessonReportSetting.js';
import { CreateBehaviours1795898644000 } from './1795898644000-CreateBehaviours.js';
import { CreateOutbox1795898650000 } from './1795898650000-CreateOutbox.js';
import { CreateNotices1795898651000 } from './1795898651000-CreateNotices.js';
import { CreateAudiences1795899200000 } from './1795899200000-CreateAudiences.js';
import { CreateTipDeliveries1795899300000 } from './1795899300000-CreateTipDeliveries.js';
import { CreateTipAnswers1795899301000 } from './1795899301000-CreateTipAnswers.js';
import { IndexPersonTimeZone1795899302000 } from './1795899302000-IndexPersonTimeZone.js';
import { AddNoticePublicId1795900000000 } from './1795900000000-AddNoticePublicId.js';
import { AddNoticeAbout1795900000001 } from './1795900000001-AddNoticeAbout.js';
import { AddNoticeReadAt1795900000002 } from './1795900000002-AddNoticeReadAt.js';
import { AddNoticeDigestAt1795900000003 } from './1795900000003-AddNoticeDigestAt.js';
import { IndexNoticePublicId1795900000004 } from './1795900000004-IndexNoticePublicId.js';
import { IndexNoticeInbox1795900000005 } from './1795900000005-IndexNoticeInbox.js';
import { IndexNoticeMessage1795900000006 } from './1795900000006-IndexNoticeMessage.js';
import { IndexNoticeDigest1795900000007 } from './1795900000007-IndexNoticeDigest.js';
import { AddEnrolmentDecisions1795901000000 } from './1795901000000-AddEnrolmentDecisions.js';
import { IndexEnrolmentWaivedUntil1795901001000 } from './1795901001000-IndexEnrolmentWaivedUntil.js';
import { AddAssignmentDecisions1795901002000 } from './1795901002000-AddAssignmentDecisions.js';
import { CreateWrittenCourses1795903000000 } from './1795903000000-CreateWrittenCourses.js';
import { CreateWrittenFiles1795903001000 } from './1795903001000-CreateWrittenFiles.js';
import { CreateCourseDrafts1795903002000 } from './1795903002000-CreateCourseDrafts.js';
import { CreateCourseDraftFiles1795903003000 } from './1795903003000-CreateCourseDraftFiles.js';
import { CreateNoticePreferences1796000000000 } from './1796000000000-CreateNoticePreferences.js';
import { CreateCommitments1796001000000 } from './1796001000000-CreateCommitments.js';
import { FreeReportingLines1796002000000 } from './1796002000000-FreeReportingLines.js';
import { CreateAssignmentRunUndos1796100000000 } from './1796100000000-CreateAssignmentRunUndos.js';
import { AddAssignmentPausedAt1796100001000 } from './1796100001000-AddAssignmentPausedAt.js';
import { CreateHolidays1796200000000 } from './1796200000000-CreateHolidays.js';
import { CreateWorkWeeks1796201000000 } from './1796201000000-CreateWorkWeeks.js';
import { CreateKudos1796300000000 } from './1796300000000-CreateKudos.js';
import { CreateKudosReports1796300001000 } from './1796300001000-CreateKudosReports.js';
import { CreateBadges1796300100000 } from './1796300100000-CreateBadges.js';
import { CreateAwards1796300101000 } from './1796300101000-CreateAwards.js';
import { AddRequirementOpensOnDay1797000000000 } from './1797000000000-AddRequirementOpensOnDay.js';
import { AddRequirementDueOnDay1797000001000 } from './1797000001000-AddRequirementDueOnDay.js';
import { IndexEnrolmentStart1797000002000 } from './1797000002000-IndexEnrolmentStart.js';
import { AddCourseVersionUnderWay1797100000000 } from './1797100000000-AddCourseVersionUnderWay.js';
import { AddEnrolmentCreditedElsewhere1797101000000 } from './1797101000000-AddEnrolmentCreditedElsewhere.js';
import { CreateDepartmentParents1797200000000 } from './1797200000000-CreateDepartmentParents.js';
import { CreateIssuerKeys1797300000000 } from './1797300000000-CreateIssuerKeys.js';
import { CreateCredentials1797300001000 } from './1797300001000-CreateCredentials.js';
import { CreateNudges1797500000000 } from './1797500000000-CreateNudges.js';
import { CreateNominationRounds1797600000000 } from './1797600000000-CreateNominationRounds.js';
import { CreateNominations1797600001000 } from './1797600001000-CreateNominations.js';
import { CreateStars1797600002000 } from './1797600002000-CreateStars.js';
import { CreateStarPanelMembers1797600003000 } from './1797600003000-CreateStarPanelMembers.js';
import { CreateStarVotes1797600004000 } from './1797600004000-CreateStarVotes.js';
import { CreateRewardTexts1797600005000 } from './1797600005000-CreateRewardTexts.js';
import { AddBadgeEvery1797610000000 } from './1797610000000-AddBadgeEvery.js';
import { AddBadgeExpiresAfterMonths1797610001000 } from './1797610001000-AddBadgeExpiresAfterMonths.js';
import { AddAwardPeriod1797610002000 } from './1797610002000-AddAwardPeriod.js';
import { AddAwardExpiresAt1797610003000 } from './1797610003000-AddAwardExpiresAt.js';
import { IndexAwardPeriod1797610004000 } from './1797610004000-IndexAwardPeriod.js';
import { FreeAwardPerson1797610005000 } from './1797610005000-FreeAwardPerson.js';
import { AddCredentialPeriod1797610006000 } from './1797610006000-AddCredentialPeriod.js';
import { IndexCredentialPeriod1797610007000 } from './1797610007000-IndexCredentialPeriod.js';
import { FreeCredentialPerson1797610008000 } from './1797610008000-FreeCredentialPerson.js';
import { CreateWrittenBadges1797610100000 } from './1797610100000-CreateWrittenBadges.js';
import { CreateWebhookEndpoints1797620000000 } from './1797620000000-CreateWebhookEndpoints.js';
import { CreateWebhookMessages1797620001000 } from './1797620001000-CreateWebhookMessages.js';
import { CreateWebhookDeliveries1797620002000 } from './1797620002000-CreateWebhookDeliveries.js';
import { CreateWebhookAttempts1797620003000 } from './1797620003000-CreateWebhookAttempts.js';
import { CreateRefresherLinks1797650000000 } from './1797650000000-CreateRefresherLinks.js';
import { CreateWorkshopPlans1797670000000 } from './1797670000000-CreateWorkshopPlans.js';
import { CreateCalendarFeeds1797675000000 } from './1797675000000-CreateCalendarFeeds.js';
import { CreateMessageTexts1797694000000 } from './1797694000000-CreateMessageTexts.js';
import { CreateSeatInvitations1797694001000 } from './1797694001000-CreateSeatInvitations.js';
import { NoteInvitedSeats1797694002000 } from './1797694002000-NoteInvitedSeats.js';
import { CreateUploadedFiles1797640000000 } from './1797640000000-CreateUploadedFiles.js';
import { IndexDraftFileContent1797640001000 } from './1797640001000-IndexDraftFileContent.js';
import { CreateWrittenVersions1797640002000 } from './1797640002000-CreateWrittenVersions.js';
import { CreateWrittenVersionFiles1797640003000 } from './1797640003000-CreateWrittenVersionFiles.js';
import { CreateWorkshops1797630000000 } from './1797630000000-CreateWorkshops.js';
import { CreateWorkshopRequirements1797631000000 } from './1797631000000-CreateWorkshopRequirements.js';
import { CreateWorkshopSessions1797632000000 } from './1797632000000-CreateWorkshopSessions.js';
import { CreateSessionTrainers1797633000000 } from './1797633000000-CreateSessionTrainers.js';
import { CreateBookings1797634000000 } from './1797634000000-CreateBookings.js';
import { CreateBookingTurns1797635000000 } from './1797635000000-CreateBookingTurns.js';
import { CreateSessionFeedback1797636000000 } from './1797636000000-CreateSessionFeedback.js';
import { CreateChatChannels1797691001000 } from './1797691001000-CreateChatChannels.js';
import { AddOutboxChatChannel1797691002000 } from './1797691002000-AddOutboxChatChannel.js';
import { ReferOutboxChatChannel1797691003000 } from './1797691003000-ReferOutboxChatChannel.js';
import { FreeOutboxPerson1797691004000 } from './1797691004000-FreeOutboxPerson.js';
import { IndexOutboxPersonSlot1797691005000 } from './1797691005000-IndexOutboxPersonSlot.js';
import { FreeOutboxChannel1797691006000 } from './1797691006000-FreeOutboxChannel.js';
import { IndexOutboxChannelDue1797691007000 } from './1797691007000-IndexOutboxChannelDue.js';
import { DropOutboxDue1797691008000 } from './1797691008000-DropOutboxDue.js';
import { CreateTipPosts1797691009000 } from './1797691009000-CreateTipPosts.js';
import { IndexTipArrivals1797692000000 } from './1797692000000-IndexTipArrivals.js';
import { IndexTipOpenings1797692001000 } from './1797692001000-IndexTipOpenings.js';
import { IndexTipAnswering1797692002000 } from './1797692002000-IndexTipAnswering.js';
import { CreateWrittenTips1797692010000 } from './1797692010000-CreateWrittenTips.js';
import { GiveStarsTheirQuarters1797690000000 } from './1797690000000-GiveStarsTheirQuarters.js';
import { CreateBadgeRecommendations1797690100000 } from './1797690100000-CreateBadgeRecommendations.js';
import { ProtectBadgeRecommendations1797690200000 } from './1797690200000-ProtectBadgeRecommendations.js';
import { AddOutboxRepeatedAt1797691000000 } from './1797691000000-AddOutboxRepeatedAt.js';
import { AddSessionVersion1797695000000 } from './1797695000000-AddSessionVersion.js';
import { CreateLeaderboardNames1797695001000 } from './1797695001000-CreateLeaderboardNames.js';
import { CreateGivenTipOrders1797700000000 } from './1797700000000-CreateGivenTipOrders.js';
import { MoveGivenTipOrders1797700001000 } from './1797700001000-MoveGivenTipOrders.js';
import { CreateCompanyWords1797702000000 } from './1797702000000-CreateCompanyWords.js';
import { FreeKudosReceiver1797703000000 } from './1797703000000-FreeKudosReceiver.js';
import { CreateKudosTeams1797703001000 } from './1797703001000-CreateKudosTeams.js';
import { CreateKudosMembers1797703002000 } from './1797703002000-CreateKudosMembers.js';

/** Every migration, oldest first: bundlers and test runners need no folder search. */
export const allMigrations = [
  SetDatabaseCollation1795300000000,
  CreateSettings1795300001000,
  CreateEvents1795300002000,
  CreateEventConsumptions1795300003000,
  CreateAuditEntries1795300004000,
  CreateAuditValues1795300005000,
  CreateAuditSeals1795300006000,
  CreateFiles1795300007000,
  CreateDepartments1795300008000,
  CreatePersons1795300009000,
  CreateServicePeriods1795300010000,
  CreatePlacementPeriods1795300011000,
  CreateReportingLines1795300012000,
  CreateReportingGenerations1795300013000,
  CreateAbsences1795300014000,
  CreatePeopleImports1795300015000,
  CreatePeopleImportRows1795300016000,
  CreateStagedPeople1795300016500,
  CreateAccounts1795300017000,
  CreateSessions1795300018000,
  CreateOneTimeLinks1795300019000,
  CreateSignInLimits1795300020000,
  CreateGrants1795300021000,
  CreateDeputies1795300022000,
  CreateCourses1795300023000,
  CreateCourseVersions1795300024000,
  CreateCourseFiles1795300024500,
  CreateLessons1795300025000,
  CreateLessonTexts1795300026000,
  CreateTracks1795300027000,
  CreateTrackVersions1795300028000,
  CreateRequirements1795300029000,
  CreateAssignments1795300030000,
  CreateAssignmentVersions1795300031000,
  CreateProgrammeWaves1795300032000,
  CreateAssignmentRuns1795300033000,
  CreateEnrolments1795300034000,
  CreateEnrolmentReasons1795300035000,
  CreateEnrolmentPeriods1795300036000,
  CreateCourseProgress1795300037000,
  CreateLessonProgress1795300038000,
  CreateProgressLog1795300039000,
  CreateAttempts1795300040000,
  CreateAttemptUnlocks1795300041000,
  CreateRequirementRecords1795300042000,
  CreateCompletions1795300043000,
  ProtectAuditEntries1795300904000,
  ProtectAuditValues1795300905000,
  ProtectAuditSeals1795300906000,
  ProtectProgressLog1795300939000,
  ProtectRequirementRecords1795300942000,
  CreateHrSources1795898100000,
  CreatePeopleImportRuns1795898200000,
  CreatePeopleImportKeptRows1795898201000,
  CreateExpectedStarters1795898202000,
  CreateHeldRows1795898203000,
  CreatePersonImages1795898204000,
  CreateMoves1795898300000,
  CreateMovedPeople1795898301000,
  AddAttemptsStartedIndex1795898400000,
  CreateDuplicateKeys1795898510000,
  CreateDuplicateDismissals1795898511000,
  CreatePersonReturns1795898520000,
  AddEnrolmentCredit1795898521000,
  CreateLessonReports1795898530000,
  AddPersonMergedInto1795898540000,
  IndexPersonMergedInto1795898541000,
  ReferPersonMergedInto1795898542000,
  AddPersonOwnChoices1795898550000,
  CreateTrackFeedback1795898560000,
  CreateCompanyLooks1795898570000,
  IndexAuditAction1795898575000,
  CreateKickOffMessages1795898580500,
  CoverSearchAndPeriods1795898600000,
  CreateTips1795898610000,
  CreateTipVersions1795898611000,
  AddLessonTextSetting1795898640000,
  IndexLessonTextVariant1795898641000,
  AddPersonSetting1795898642000,
  AddLessonReportSetting1795898643000,
  CreateBehaviours1795898644000,
  CreateOutbox1795898650000,
  CreateNotices1795898651000,
  CreateAudiences1795899200000,
  CreateTipDeliveries1795899300000,
  CreateTipAnswers1795899301000,
  IndexPersonTimeZone1795899302000,
  AddNoticePublicId1795900000000,
  AddNoticeAbout1795900000001,
  AddNoticeReadAt1795900000002,
  AddNoticeDigestAt1795900000003,
  IndexNoticePublicId1795900000004,
  IndexNoticeInbox1795900000005,
  IndexNoticeMessage1795900000006,
  IndexNoticeDigest1795900000007,
  AddEnrolmentDecisions1795901000000,
  IndexEnrolmentWaivedUntil1795901001000,
  AddAssignmentDecisions1795901002000,
  CreateWrittenCourses1795903000000,
  CreateWrittenFiles1795903001000,
  CreateCourseDrafts1795903002000,
  CreateCourseDraftFiles1795903003000,
  CreateNoticePreferences1796000000000,
  CreateCommitments1796001000000,
  FreeReportingLines1796002000000,
  CreateAssignmentRunUndos1796100000000,
  AddAssignmentPausedAt1796100001000,
  CreateHolidays1796200000000,
  CreateWorkWeeks1796201000000,
  CreateKudos1796300000000,
  CreateKudosReports1796300001000,
  CreateBadges1796300100000,
  CreateAwards1796300101000,
  AddRequirementOpensOnDay1797000000000,
  AddRequirementDueOnDay1797000001000,
  IndexEnrolmentStart1797000002000,
  AddCourseVersionUnderWay1797100000000,
  AddEnrolmentCreditedElsewhere1797101000000,
  CreateDepartmentParents1797200000000,
  CreateIssuerKeys1797300000000,
  CreateCredentials1797300001000,
  CreateNudges1797500000000,
  CreateNominationRounds1797600000000,
  CreateNominations1797600001000,
  CreateStars1797600002000,
  CreateStarPanelMembers1797600003000,
  CreateStarVotes1797600004000,
  CreateRewardTexts1797600005000,
  AddBadgeEvery1797610000000,
  AddBadgeExpiresAfterMonths1797610001000,
  AddAwardPeriod1797610002000,
  AddAwardExpiresAt1797610003000,
  IndexAwardPeriod1797610004000,
  FreeAwardPerson1797610005000,
  AddCredentialPeriod1797610006000,
  IndexCredentialPeriod1797610007000,
  FreeCredentialPerson1797610008000,
  CreateWrittenBadges1797610100000,
  CreateWebhookEndpoints1797620000000,
  CreateWebhookMessages1797620001000,
  CreateWebhookDeliveries1797620002000,
  CreateWebhookAttempts1797620003000,
  CreateWorkshops1797630000000,
  CreateWorkshopRequirements1797631000000,
  CreateWorkshopSessions1797632000000,
  CreateSessionTrainers1797633000000,
  CreateBookings1797634000000,
  CreateBookingTurns1797635000000,
  CreateSessionFeedback1797636000000,
  CreateUploadedFiles1797640000000,
  IndexDraftFileContent1797640001000,
  CreateWrittenVersions1797640002000,
  CreateWrittenVersionFiles1797640003000,
  CreateRefresherLinks1797650000000,
  CreateWorkshopPlans1797670000000,
  CreateCalendarFeeds1797675000000,
  GiveStarsTheirQuarters1797690000000,
  CreateBadgeRecommendations1797690100000,
  ProtectBadgeRecommendations1797690200000,
  AddOutboxRepeatedAt1797691000000,
  CreateChatChannels1797691001000,
  AddOutboxChatChannel1797691002000,
  ReferOutboxChatChannel1797691003000,
  FreeOutboxPerson1797691004000,
  IndexOutboxPersonSlot1797691005000,
  FreeOutboxChannel1797691006000,
  IndexOutboxChannelDue1797691007000,
  DropOutboxDue1797691008000,
  CreateTipPosts1797691009000,
  IndexTipArrivals1797692000000,
  IndexTipOpenings1797692001000,
  IndexTipAnswering1797692002000,
  CreateWrittenTips1797692010000,
  CreateMessageTexts1797694000000,
  CreateSeatInvitations1797694001000,
  NoteInvitedSeats1797694002000,
  AddSessionVersion1797695000000,
  CreateLeaderboardNames1797695001000,
  CreateGivenTipOrders1797700000000,
  MoveGivenTipOrders1797700001000,
  CreateCompanyWords1797702000000,
  FreeKudosReceiver1797703000000,
  CreateKudosTeams1797703001000,
  CreateKudosMembers1797703002000,
];
