/** How the schedule is looked at, as `?view=`; the first one is shown without. */
export const scheduleViews = ['calendar', 'timeline', 'list'] as const;
export type ScheduleView = (typeof scheduleViews)[number];

/** The view that an address asks for. */
export const viewOf = (asked: string | null): ScheduleView => scheduleViews.find((view) => view === asked) ?? 'calendar';
