import { type DynamicModule, Module } from '@nestjs/common';
import { AbsencesModule } from './absences/absences.module.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { ActivationModule } from './activation/activation.module.js';
import { AssignmentEditsModule } from './assignment-edits/assignment-edits.module.js';
import { AssignmentPeopleModule } from './assignment-people/assignment-people.module.js';
import { RunHistoryModule } from './run-history/run-history.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { WorkCalendarModule } from './work-calendar/work-calendar.module.js';
import { AudiencesModule } from './audiences/audiences.module.js';
import { AttemptsModule } from './attempts/attempts.module.js';
import { KudosModule } from './kudos/kudos.module.js';
import { NominationsModule } from './nominations/nominations.module.js';
import { LeaderboardModule } from './leaderboard/leaderboard.module.js';
import { RewardsModule } from './rewards/rewards.module.js';
import { StarPanelsModule } from './star-panels/star-panels.module.js';
import { StarsModule } from './stars/stars.module.js';
import { LessonReportsModule } from './lesson-reports/lesson-reports.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuditTrailModule } from './audit-trail/audit-trail.module.js';
import { AuthModule } from './auth/auth.module.js';
import { Clock } from './common/clock.js';
import { CommitmentsModule } from './commitments/commitments.module.js';
import { CompanyModule } from './company/company.module.js';
import { CompletionTrendModule } from './completion-trend/completion-trend.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Env } from './config/env.js';
import { ContentStatusModule } from './content-status/content-status.module.js';
import { CourseDraftsModule } from './course-drafts/course-drafts.module.js';
import { CourseHistoryModule } from './course-history/course-history.module.js';
import { CourseUploadsModule } from './course-uploads/course-uploads.module.js';
import { CourseZipsModule } from './course-zips/course-zips.module.js';
import { ContentModule } from './content/content.module.js';
import { CoursePreviewsModule } from './course-previews/course-previews.module.js';
import { CoursesModule } from './courses/courses.module.js';
import { DatabaseModule } from './database/database.module.js';
import { CredentialsModule } from './credentials/credentials.module.js';
import { SharedCredentialsModule } from './shared-credentials/shared-credentials.module.js';
import { DemoModule } from './demo/demo.module.js';
import { BadgeEditorModule } from './badge-editor/badge-editor.module.js';
import { AwardsModule } from './awards/awards.module.js';
import { CertificateZipsModule } from './certificate-zips/certificate-zips.module.js';
import { CertificatesModule } from './certificates/certificates.module.js';
import { ColleaguesModule } from './colleagues/colleagues.module.js';
import { DepartmentsModule } from './departments/departments.module.js';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { EnrolmentDecisionsModule } from './enrolment-decisions/enrolment-decisions.module.js';
import { EnrolmentsModule } from './enrolments/enrolments.module.js';
import { EventsModule } from './events/events.module.js';
import { ExplanationsModule } from './explanations/explanations.module.js';
import { FilesModule } from './files/files.module.js';
import { HeldDecisionsModule } from './held-decisions/held-decisions.module.js';
import { HealthModule } from './health/health.module.js';
import { HrSourcesModule } from './hr-sources/hr-sources.module.js';
import { ImportHistoryModule } from './import-history/import-history.module.js';
import { ImportUndoModule } from './import-undo/import-undo.module.js';
import { TeamThanksModule } from './team-thanks/team-thanks.module.js';
import { ThanksPromptsModule } from './thanks-prompts/thanks-prompts.module.js';
import { NudgesModule } from './nudges/nudges.module.js';
import { LaunchModule } from './launch/launch.module.js';
import { BehavioursModule } from './behaviours/behaviours.module.js';
import { KickOffModule } from './kick-off/kick-off.module.js';
import { LearningModule } from './learning/learning.module.js';
import { MergesModule } from './merges/merges.module.js';
import { MissingDetailsModule } from './missing-details/missing-details.module.js';
import { MessageEditorModule } from './message-editor/message-editor.module.js';
import { MovesModule } from './moves/moves.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { NoticePreferencesModule } from './notice-preferences/notice-preferences.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { WebhookEndpointsModule } from './webhook-endpoints/webhook-endpoints.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { BouncesModule } from './bounces/bounces.module.js';
import { DispatchingModule } from './dispatching/dispatching.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { PeopleModule } from './people/people.module.js';
import { PeopleImportsModule } from './people-imports/people-imports.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ProfileModule } from './profile/profile.module.js';
import { ProgressModule } from './progress/progress.module.js';
import { QuestionStatisticsModule } from './question-statistics/question-statistics.module.js';
import { RefresherLinksModule } from './refresher-links/refresher-links.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RequirementsModule } from './requirements/requirements.module.js';
import { ReportingLinesModule } from './reporting-lines/reporting-lines.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { TeamModule } from './team/team.module.js';
import { TipCalendarModule } from './tip-calendar/tip-calendar.module.js';
import { TipDeliveriesModule } from './tip-deliveries/tip-deliveries.module.js';
import { TipEditorModule } from './tip-editor/tip-editor.module.js';
import { TipOutlookModule } from './tip-outlook/tip-outlook.module.js';
import { TestMessagesModule } from './test-messages/test-messages.module.js';
import { TipPapersModule } from './tip-papers/tip-papers.module.js';
import { TipPreviewsModule } from './tip-previews/tip-previews.module.js';
import { RecommendingModule } from './recommending/recommending.module.js';
import { RecognitionReportModule } from './recognition-report/recognition-report.module.js';
import { ChatChannelsModule } from './chat-channels/chat-channels.module.js';
import { ChatMessagesModule } from './chat-messages/chat-messages.module.js';
import { MissedTipsModule } from './missed-tips/missed-tips.module.js';
import { TipPostsModule } from './tip-posts/tip-posts.module.js';
import { TipReportModule } from './tip-report/tip-report.module.js';
import { TipsModule } from './tips/tips.module.js';
import { TrackFeedbackModule } from './track-feedback/track-feedback.module.js';
import { TracksModule } from './tracks/tracks.module.js';
import { UnlocksModule } from './unlocks/unlocks.module.js';
import { VersionMovesModule } from './version-moves/version-moves.module.js';
import { WaysInModule } from './ways-in/ways-in.module.js';
import { WorkshopPlansModule } from './workshop-plans/workshop-plans.module.js';
import { WorkshopsModule } from './workshops/workshops.module.js';
import { BookingsModule } from './bookings/bookings.module.js';
import { SessionCalendarsModule } from './session-calendars/session-calendars.module.js';
import { SeatInvitationsModule } from './seat-invitations/seat-invitations.module.js';
import { SessionNoticesModule } from './session-notices/session-notices.module.js';
import { SessionAttendanceModule } from './session-attendance/session-attendance.module.js';

/** The features, lowest first: imports between them point downwards only. */
@Module({})
export class AppModule {
  static with(env: Env, clock = new Clock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(env, clock),
        DatabaseModule,
        EventsModule,
        AuditModule,
        FilesModule,
        HealthModule,
        CompanyModule,
        // Before people: the addresses people/duplicates, people/imports and people/missing-details must not be read as the id of a person, nor people/imports/held and people/imports/sources as that of an import.
        DuplicatesModule,
        HeldDecisionsModule,
        HrSourcesModule,
        ImportUndoModule,
        PeopleImportsModule,
        ImportHistoryModule,
        MergesModule,
        MissingDetailsModule,
        MovesModule,
        PeopleModule,
        OutboxModule,
        DispatchingModule,
        BouncesModule,
        NoticePreferencesModule,
        NotificationsModule,
        TestMessagesModule,
        MessageEditorModule,
        InboxModule,
        WebhookEndpointsModule,
        ReportingLinesModule,
        DepartmentsModule,
        ColleaguesModule,
        AbsencesModule,
        AccountsModule,
        AuthModule,
        SignInModule,
        ActivationModule,
        WaysInModule,
        InvitationsModule,
        ProfileModule,
        CoursesModule,
        TracksModule,
        BehavioursModule,
        KickOffModule,
        TipsModule,
        UnlocksModule,
        VersionMovesModule,
        ContentModule,
        ContentStatusModule,
        CourseDraftsModule,
        CourseUploadsModule,
        CourseZipsModule,
        CourseHistoryModule,
        AudiencesModule,
        WorkCalendarModule,
        EnrolmentsModule,
        AssignmentPeopleModule,
        RunHistoryModule,
        AssignmentEditsModule,
        AssignmentsModule,
        EnrolmentDecisionsModule,
        TipCalendarModule,
        TipDeliveriesModule,
        RefresherLinksModule,
        CommitmentsModule,
        ExplanationsModule,
        ProgressModule,
        LearningModule,
        AttemptsModule,
        LessonReportsModule,
        KudosModule,
        NominationsModule,
        StarsModule,
        StarPanelsModule,
        RewardsModule,
        LeaderboardModule,
        TeamThanksModule,
        ThanksPromptsModule,
        AwardsModule,
        BadgeEditorModule,
        CredentialsModule,
        SharedCredentialsModule,
        CertificatesModule,
        TrackFeedbackModule,
        CoursePreviewsModule,
        QuestionStatisticsModule,
        RequirementsModule,
        WorkshopPlansModule,
        WorkshopsModule,
        BookingsModule,
        SessionCalendarsModule,
        SeatInvitationsModule,
        SessionNoticesModule,
        SessionAttendanceModule,
        RemindersModule,
        ReportsModule,
        CompletionTrendModule,
        TipOutlookModule,
        TipPapersModule,
        TipEditorModule,
        TipPreviewsModule,
        ChatChannelsModule,
        ChatMessagesModule,
        TipPostsModule,
        MissedTipsModule,
        TipReportModule,
        RecognitionReportModule,
        RecommendingModule,
        CertificateZipsModule,
        TeamModule,
        NudgesModule,
        WebhooksModule,
        LaunchModule,
        PrivacyModule,
        AuditTrailModule,
        DemoModule,
      ],
    };
  }
}
