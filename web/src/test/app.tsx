import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import {
  PathnameContext,
  SearchParamsContext,
} from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import type { ReactNode } from "react";

import { EVERYTHING, type Figure, figuresQuery } from "@/api/figures";
import { type Label, labelQuery } from "@/api/label";
import { makeQueryClient } from "@/api/providers";
import { type Session, sessionQuery } from "@/api/session";
import { ToastProvider } from "@/components/ui";

export const LABEL: Label = {
  name: "Harbour Lantern",
  sample: false,
  currency: "USD",
  today: "2031-11-21",
  state: "a",
  version: "1.0",
  first_month: "2030-03",
  last_month: "2031-11",
  artists: [
    { key: "NOVA SEVEN", name: "NOVA SEVEN" },
    { key: "LUMEN", name: "LUMEN" },
  ],
  stores: [
    { key: "spotify", name: "Spotify" },
    { key: "apple_music", name: "Apple Music" },
  ],
  currencies: ["USD"],
};

/** Somebody of the label who is logged in. */
export function aSession(of: Partial<Session> = {}): Session {
  return {
    name: "Ada",
    role: "admin",
    new: false,
    sample: false,
    act: null,
    expires: null,
    with_money: null,
    ...of,
  };
}

interface Around {
  readonly path?: string;
  readonly label?: Partial<Label>;
  readonly figures?: readonly Figure[];
  readonly pushed?: (path: string) => void;
}

/** Something inside the app: Next's router, and answers of the server that are there already. */
export function renderInApp(content: ReactNode, around: Around = {}) {
  const client = makeQueryClient();
  client.setQueryData(labelQuery.queryKey, { ...LABEL, ...around.label });
  client.setQueryData(sessionQuery.queryKey, aSession());
  client.setQueryData(figuresQuery(EVERYTHING).queryKey, {
    state: "a",
    today: LABEL.today,
    last_updated: null,
    figures: [...(around.figures ?? [])],
  });
  const nothing = () => undefined;
  const router = {
    push: around.pushed ?? nothing,
    replace: nothing,
    prefetch: nothing,
    back: nothing,
    forward: nothing,
    refresh: nothing,
    hmrRefresh: nothing,
  };
  const shown = render(
    <AppRouterContext value={router as never}>
      <PathnameContext value={around.path ?? "/"}>
        <SearchParamsContext value={new URLSearchParams(window.location.search)}>
          <QueryClientProvider client={client}>
            <ToastProvider>{content}</ToastProvider>
          </QueryClientProvider>
        </SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>,
  );
  return { ...shown, client };
}
