"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

import { listen, tellMoved } from "./use-filters";

type Go = () => void;

interface Leaving {
  /** Says what is not saved on the page, in words; null when nothing is. */
  readonly hold: (what: string | null) => void;
  /** Goes elsewhere; asks first where something is not saved. */
  readonly leave: (go: Go) => void;
}

const LeavingContext = createContext<Leaving>({ hold: () => undefined, leave: (go) => go() });

/** Asks before the page is left while something on it is not saved. `what`: `Your changes to Monday morning`. */
export function useUnsaved(what: string | null): void {
  const { hold } = useContext(LeavingContext);
  // with the change itself: whoever goes back right after it is asked
  useLayoutEffect(() => {
    hold(what);
    return () => hold(null);
  }, [hold, what]);
}

/** Goes to another page by a way that is no link; links are watched by themselves. */
export function useLeave(): (go: Go) => void {
  return useContext(LeavingContext).leave;
}

/** Keeps what is not saved from being lost: on links, keys, the way back, and when the window is closed. */
export function LeavingProvider({ children }: { readonly children: ReactNode }) {
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const [asked, setAsked] = useState<Go | null>(null);
  const letGo = useRef(false);
  const ask = useCallback((go: Go) => setAsked(() => go), []);
  const back = useRef<((event: PopStateEvent) => void) | null>(null);
  useEffect(() => {
    // the window tells those first who came first: this one comes before the router
    const onBack = (event: PopStateEvent) => back.current?.(event);
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, []);
  useLayoutEffect(() => {
    letGo.current = false;
    if (unsaved === null) {
      return undefined;
    }
    const { onBack, stop } = watch(ask, () => letGo.current);
    back.current = onBack;
    return () => {
      back.current = null;
      stop();
    };
  }, [unsaved, ask]);
  const leave = useCallback((go: Go) => (unsaved === null ? go() : ask(go)), [unsaved, ask]);
  const leaving = useMemo(() => ({ hold: setUnsaved, leave }), [leave]);
  const goNow = () => {
    letGo.current = true;
    setAsked(null);
    asked?.();
  };
  return (
    <LeavingContext value={leaving}>
      {children}
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        label="Leave without saving?"
        className="m-auto w-[min(28rem,calc(100vw-2rem))] max-w-none rounded-8 p-4 sm:p-6"
      >
        <h2 className="mb-2 text-20 text-strong">Leave without saving?</h2>
        <p className="mb-4">{unsaved ?? "What you changed"} would be lost.</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="danger" onClick={goNow}>
            Leave without saving
          </Button>
          <Button autoFocus onClick={() => setAsked(null)}>
            Stay here
          </Button>
        </div>
      </Dialog>
    </LeavingContext>
  );
}

/** Holds whatever would leave this page and asks about it; `free`: once leaving was allowed. */
function watch(ask: (go: Go) => void, free: () => boolean) {
  const page = window.location.pathname;
  let [address, state]: [string, unknown] = [window.location.href, window.history.state];
  const held = new AbortController();
  const { signal } = held;
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (!link || free() || !leaves(link, event, page)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    ask(() => link.click());
  };
  const onBack = (event: PopStateEvent) => {
    if (free() || window.location.pathname === page) {
      return;
    }
    // the address has gone back already; the router has not heard of it, and is not told
    event.stopImmediatePropagation();
    window.history.pushState(state, "", address);
    tellMoved();
    ask(() => window.history.back());
  };
  const onClose = (event: BeforeUnloadEvent) => {
    if (!free()) {
      event.preventDefault();
    }
  };
  const unlisten = listen(() => {
    if (window.location.pathname === page) {
      [address, state] = [window.location.href, window.history.state];
    }
  });
  document.addEventListener("click", onClick, { capture: true, signal });
  window.addEventListener("beforeunload", onClose, { signal });
  const stop = () => {
    held.abort();
    unlisten();
  };
  return { onBack, stop };
}

/** Whether a press on a link leads to another page in this window. */
function leaves(link: HTMLAnchorElement, event: MouseEvent, page: string): boolean {
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
  const stays = elsewhere || link.target === "_blank" || link.hasAttribute("download");
  return !stays && (link.origin !== window.location.origin || link.pathname !== page);
}
