import "@testing-library/jest-dom/vitest";

import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";

// What browsers have and jsdom has not. Each does the least that the pages rely on.
beforeAll(() => {
  window.ResizeObserver = WideObserver;
  window.matchMedia = (query) => Object.assign(new EventTarget(), { ...NO_MATCH, media: query });
  Object.defineProperty(document, "fonts", { value: { ready: Promise.resolve() }, configurable: true });
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  window.HTMLCanvasElement.prototype.getContext = () => null;
  for (const [name, size] of Object.entries({ clientWidth: 800, clientHeight: 300 })) {
    Object.defineProperty(window.HTMLElement.prototype, name, { get: () => size, configurable: true });
  }
  window.HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
    this.querySelector<HTMLElement>("[autofocus], input, button")?.focus();
  };
  window.HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

afterEach(() => {
  cleanup();
  window.localStorage.clear();
  window.history.replaceState(null, "", "/");
});

const NO_MATCH = {
  matches: false,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
};

/** Everything is 800 pixels wide. */
class WideObserver implements ResizeObserver {
  constructor(private readonly tell: ResizeObserverCallback) {}

  observe(target: Element): void {
    const contentRect = { width: 800, height: 300 } as DOMRectReadOnly;
    this.tell([{ target, contentRect } as ResizeObserverEntry], this);
  }

  unobserve(): void {}

  disconnect(): void {}
}
