/** The tabs after the lists, as `?tab=`. */
export const spreadingTabs = ['recheck', 'practices', 'referrals'] as const;
