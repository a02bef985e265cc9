import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { loadAllTexts } from '#app/i18n.ts';

afterEach(() => {
  cleanup();
  // The files share one document; what a test put beside React's own goes with it.
  document.body.replaceChildren();
  // So do messages that are still waiting to be shown.
  notifications.clean();
});

/* What Mantine asks of a browser and jsdom lacks. */

window.matchMedia = (query) =>
  Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => {}, removeListener: () => {} });

window.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

Element.prototype.scrollIntoView = () => {};

Object.assign(CSS, { supports: () => false });

// A growing textarea measures itself again when fonts arrive.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

// Pages bring their feature's texts with their routes; components tested alone find them all.
await loadAllTexts();
