"use client";

import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";

import { ToastProvider } from "@/components/ui/toast";

import { ApiError } from "./errors";
import { LiveProvider } from "./live-provider";
import { isAlone, isDoor } from "./places";
import { sessionQuery } from "./session";

const MOST_TRIES = 2;

/** All that pages stand on: answers kept in memory, the live connection, messages. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  const alone = isAlone(usePathname());
  return (
    <QueryClientProvider client={client}>
      <LiveProvider on={!alone}>
        <ToastProvider>{children}</ToastProvider>
      </LiveProvider>
    </QueryClientProvider>
  );
}

export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => toLogin(error, client) }),
    defaultOptions: {
      queries: {
        // the live connection says when something is old
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        retry: (tries, error) => error instanceof ApiError && isPassing(error) && tries < MOST_TRIES,
      },
    },
  });
  return client;
}

/** Whether trying again may help: no answer, or a server that is busy. */
function isPassing(error: ApiError): boolean {
  return error.code === "unreachable" || error.status === 503;
}

/** Where nobody is logged in any more, the login comes next; a page that is a door itself looks who is there. */
function toLogin(error: Error, client: QueryClient): void {
  const { pathname, search } = window.location;
  if (!(error instanceof ApiError) || error.status !== 401) {
    return;
  }
  if (isDoor(pathname)) {
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    return;
  }
  // a full load, so that nothing shown before stays in memory
  // eslint-disable-next-line @next/next/no-location-assign-relative-destination
  window.location.assign(`/login/?next=${encodeURIComponent(pathname + search)}`);
}
