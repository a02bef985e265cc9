import { useContext } from 'react';
import { UNSAFE_DataRouterContext as RouterContext, useLocation } from 'react-router-dom';

/**
 * Tells whether somebody is on his way to another page while this one still stands: its file is being fetched, or its
 * data read. Whoever rewrites the address in that time takes him back. The router itself is asked, for what it has told
 * React may not have been drawn yet.
 */
export const useIsLeaving = (): (() => boolean) => {
  const router = useContext(RouterContext)?.router;
  const { key } = useLocation();
  return () => router !== undefined && (router.state.navigation.state !== 'idle' || router.state.location.key !== key);
};
