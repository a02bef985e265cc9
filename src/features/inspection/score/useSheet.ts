import { useLocation, useNavigate } from 'react-router-dom';
import { useAddressParams } from '#ui/useAddressParams.ts';
import { useStable } from '../useStable.ts';

/** What the score sheet is opened for: an area by its number, or all of them. */
export type SheetArea = number | 'all';

const NAME = 'scores';

const areaIn = (text: string | null): SheetArea | null => {
  if (text === null) return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : 'all';
};

const partsOf = (state: unknown): object => (typeof state === 'object' && state !== null ? state : {});

/**
 * The score sheet over the page of a visit, in the address (`?scores=3`): it can be linked to, Back closes it, and Back
 * from a line that was opened out of it leads to it again.
 */
export const useSheet = () => {
  const [params, changeParams] = useAddressParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const parts = partsOf(state);
  const isOpenedHere = 'isSheet' in parts && parts.isSheet === true;
  const go = useStable((area: SheetArea, replace: boolean) =>
    changeParams(
      (after) => {
        after.set(NAME, String(area));
        return after;
      },
      { replace, preventScrollReset: true, state: { ...parts, isSheet: replace ? isOpenedHere : true } },
    ),
  );
  const close = () => {
    // The entry in the history that opening made goes with it.
    if (isOpenedHere) void navigate(-1);
    else
      changeParams(
        (after) => {
          after.delete(NAME);
          return after;
        },
        { replace: true, preventScrollReset: true, state },
      );
  };
  const open = useStable((area: SheetArea) => go(area, false));
  const turnTo = (area: SheetArea) => go(area, true);
  return { area: areaIn(params.get(NAME)), open, turnTo, close };
};
