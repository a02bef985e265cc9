import { useCallback, useContext } from 'react';
import { UNSAFE_DataRouterContext as RouterContext, useHref, useLocation, useSearchParams, type NavigateOptions } from 'react-router-dom';

/** Changes the parameters of the address; `before` is what they are by now, not what was drawn last. */
export type ChangeParams = (change: (before: URLSearchParams) => URLSearchParams, options?: NavigateOptions) => void;

/**
 * The parameters of this page's address and how to change them. The router's own setter starts from what was drawn last:
 * of two changes in a row the first would be lost, and a late one would take somebody back who is on his way to another
 * page, whose file is being fetched or whose data read. Here the first holds, and the late one is dropped. The router
 * itself is asked, for what it has told React may not have been drawn yet; where there is none (a page alone in a test)
 * what was drawn counts.
 */
export const useAddressParams = (): readonly [URLSearchParams, ChangeParams] => {
  const [params, setParams] = useSearchParams();
  const router = useContext(RouterContext)?.router;
  const here = useHref(useLocation().pathname);
  const change = useCallback<ChangeParams>(
    (next, options) => {
      if (!router) return setParams(next, options);
      const going = router.state.navigation.location ?? router.state.location;
      if (going.pathname === here) setParams(next(new URLSearchParams(going.search)), options);
    },
    [router, here, setParams],
  );
  return [params, change];
};
