import type { MemberId } from './ids.ts';
import { isHeld, takesPart } from './schedule.ts';
import { shareOf, type ShareGround } from './share.ts';

/** What the round asks of a member. */
export interface Load {
  readonly member: MemberId;
  /** Visits on which he goes along. */
  readonly visits: number;
  /** The half-days of those that have a day; a full day counts two. */
  readonly halfDays: number;
  /** Criteria that he answers for, over all his visits, and by area. */
  readonly items: number;
  readonly byArea: ReadonlyMap<number, number>;
}

/** The load of each member, in the order of the team; by the assignments and by who goes where (schedule.ts). */
export const teamLoad = (ground: ShareGround): readonly Load[] =>
  ground.members.map((member) => {
    const visits = ground.visits.filter((visit) => isHeld(visit) && takesPart(member, visit, ground.assignments));
    const byArea = new Map<number, number>();
    for (const { areas } of shareOf(member.id, ground)) {
      for (const { no, criteria } of areas) byArea.set(no, (byArea.get(no) ?? 0) + criteria);
    }
    return {
      member: member.id,
      visits: visits.length,
      halfDays: visits.reduce((sum, { slot }) => sum + (slot === null ? 0 : slot.session === 'fullDay' ? 2 : 1), 0),
      items: [...byArea.values()].reduce((sum, count) => sum + count, 0),
      byArea,
    };
  });

/** Whether a figure is the largest or the smallest of its column; neither where all are equal. */
export const extremeOf = (value: number, all: readonly number[]): 'most' | 'least' | null => {
  const [most, least] = [Math.max(...all), Math.min(...all)];
  if (most === least) return null;
  return value === most ? 'most' : value === least ? 'least' : null;
};
