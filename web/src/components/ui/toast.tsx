"use client";

import { X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";

import { Badge, type Tone } from "./badge";
import { IconButton } from "./button";

export interface Toast {
  readonly tone?: Tone;
  /** A word for the badge: Done, Failed. */
  readonly word: string;
  readonly text: string;
}

interface Shown extends Toast {
  readonly id: number;
}

const MOST = 3;
const STAY_MS = 6_000;

const Announce = createContext<(toast: Toast) => void>(() => undefined);

/** Says briefly what has happened; screen readers hear it. Failures stay until they are closed. */
export function useToast(): (toast: Toast) => void {
  return useContext(Announce);
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const close = useCallback((id: number) => setShown((all) => all.filter((each) => each.id !== id)), []);
  const count = useRef(0);
  const announce = useCallback(
    (toast: Toast) => {
      const id = ++count.current;
      setShown((all) => [...all.slice(1 - MOST), { ...toast, id }]);
      if (toast.tone !== "broken") {
        setTimeout(() => close(id), STAY_MS);
      }
    },
    [close],
  );
  return (
    <Announce value={announce}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="fixed right-4 bottom-20 left-4 z-40 flex flex-col items-end gap-2 md:bottom-4 md:left-auto print:hidden"
      >
        {shown.map((toast) => (
          <div
            key={toast.id}
            className="flex max-w-md items-center gap-3 rounded-8 border border-line bg-panel py-1 pr-1 pl-3 shadow-float"
          >
            <Badge tone={toast.tone ?? "neutral"}>{toast.word}</Badge>
            <p className="flex-1 text-14 text-strong">{toast.text}</p>
            <IconButton label="Close this message" onClick={() => close(toast.id)}>
              <X aria-hidden size={16} />
            </IconButton>
          </div>
        ))}
      </div>
    </Announce>
  );
}
