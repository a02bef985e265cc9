/**
 * Does something once the next picture of the page is on the screen: a task that is asked for while a picture is made comes
 * after it. On a page that nobody sees it waits until somebody does.
 * @returns takes it back
 */
export const afterPicture = (act: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};
