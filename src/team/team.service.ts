import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { groupBy } from '../common/group-by.js';
import { type Page, toPage } from '../common/paging/page.js';
import { keyIn } from '../people/people.service.js';
import { Env } from '../config/env.js';
import { CompletionService } from '../reports/completion.service.js';
import type { TeamSummaryView } from './dto/team-summary.view.js';
import { type TeamMemberView, toTeamMemberView } from './dto/team-member.view.js';
import { NeededMinutesRepository } from './needed-minutes.repository.js';
import { STANDINGS } from './standing.js';
import { TeamFiguresRepository } from './team-figures.repository.js';
import { TeamPeopleRepository, type TeamRow } from './team-people.repository.js';
import type { Team } from './team-scope.js';

/** A team at a glance, and person by person. */
@Injectable()
export class TeamService {
  constructor(
    private readonly figures: TeamFiguresRepository,
    private readonly people: TeamPeopleRepository,
    private readonly minutes: NeededMinutesRepository,
    private readonly completion: CompletionService,
    private readonly env: Env,
  ) {}

  async summary(me: Identity, team: Team): Promise<TeamSummaryView> {
    const { head, reach, members, asOf } = team;
    const wanted = { below: head.publicId, direct: reach === 'direct' };
    const size = await this.figures.size(team);
    const counts = await this.figures.standings(team);
    const { groups, total } = await this.completion.grouped(me, 'track', wanted);
    const counted = [...counts.values()].reduce((sum, number) => sum + number, 0);
    counts.set('none', size - counted);
    return {
      asOf: asOf.day,
      head: { id: head.publicId, name: head.name },
      people: size,
      standings: STANDINGS.map((standing) => ({ standing, people: counts.get(standing) ?? 0 })),
      minutesNeeded: await this.minutes.total(members),
      tracks: groups.flatMap(({ label, figures }) =>
        label ? [{ slug: label.publicId, title: label.label, figures }] : [],
      ),
      total,
    };
  }

  /** At most 2,000 people of a team by name, with everything that a row of it shows. */
  async page(team: Team, limit: number, cursor?: string): Promise<Page<TeamMemberView>> {
    const rows = await this.people.page(team, keyIn(cursor), limit + 1);
    const ids = rows.slice(0, limit).map(({ personId }) => personId);
    const cells = groupBy(await this.people.cells(ids, team.asOf), ({ personId }) => personId);
    const minutes = await this.minutes.byPerson(ids);
    const leading = await this.people.leading(ids, team.asOf);
    return toPage(rows, limit, cursorKey, (row) =>
      toTeamMemberView(
        row,
        {
          cells: cells.get(row.personId) ?? [],
          minutesNeeded: minutes.get(row.personId) ?? 0,
          leads: leading.get(row.personId) ?? 0,
        },
        this.env.COMPANY_TIME_ZONE,
      ),
    );
  }
}

const cursorKey = ({ sortKey, personId }: TeamRow) => [sortKey, personId];
