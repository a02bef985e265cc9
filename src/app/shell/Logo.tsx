/** The mark of the app: a notebook page with a tick. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden focusable="false">
      <rect x="2" y="1.5" width="20" height="21" rx="5" fill="var(--mantine-primary-color-filled)" />
      <path d="M7 1.5v21" stroke="#ffffff" strokeOpacity="0.35" strokeWidth="1.4" />
      <path d="M10.2 12.3l2.6 2.7 5-5.6" fill="none" stroke="#ffffff" strokeWidth="2.1" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
