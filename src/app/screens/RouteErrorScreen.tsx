import { isRouteErrorResponse, useRouteError } from 'react-router-dom';
import { CrashScreen } from './CrashScreen.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';

/** What the router shows when a page throws. */
export function RouteErrorScreen() {
  const error = useRouteError();
  return isRouteErrorResponse(error) && error.status === 404 ? <NotFoundScreen /> : <CrashScreen error={error} />;
}
