import { lazy, memo, Suspense, useEffect, useState } from 'react';
import { loadTexts } from '../i18n.ts';

/** Milliseconds after which the sign is fetched: nobody waits for it, and the first page comes before it. */
const LATE_MS = 1500;

const CopySign = lazy(async () => {
  const [{ CopySign }] = await Promise.all([import('./CopySign.tsx'), loadTexts('device')]);
  return { default: CopySign };
});

/** The sign about the copies, once the first page stands. */
export const LateCopySign = memo(function LateCopySign() {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate && (
    <Suspense fallback={null}>
      <CopySign />
    </Suspense>
  );
});
