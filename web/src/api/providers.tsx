"use client";

import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";

import { ToastProvider } from "@/components/ui/toast";

import { ApiError } from "./errors";
import { LiveProvider } from "./live-provider";

/** Pages that people see before they are logged in. */
const BEFORE_LOGIN = ["/login", "/setup"];

const MOST_TRIES = 2;

/** All that pages stand on: answers kept in memory, the live connection, messages. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  const before = isBeforeLogin(usePathname());
  return (
    <QueryClientProvider client={client}>
      <LiveProvider on={!before}>
        <ToastProvider>{children}</ToastProvider>
      </LiveProvider>
    </QueryClientProvider>
  );
}

export function isBeforeLogin(path: string): boolean {
  return BEFORE_LOGIN.some((page) => path === page || path.startsWith(`${page}/`));
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: toLogin }),
    defaultOptions: {
      queries: {
        // the live connection says when something is old
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        retry: (tries, error) => error instanceof ApiError && isPassing(error) && tries < MOST_TRIES,
      },
    },
  });
}

/** Whether trying again may help: no answer, or a server that is busy. */
function isPassing(error: ApiError): boolean {
  return error.code === "unreachable" || error.status === 503;
}

function toLogin(error: Error): void {
  const { pathname, search } = window.location;
  if (error instanceof ApiError && error.status === 401 && !isBeforeLogin(pathname)) {
    // a full load, so that nothing shown before stays in memory
    // eslint-disable-next-line @next/next/no-location-assign-relative-destination
    window.location.assign(`/login/?next=${encodeURIComponent(pathname + search)}`);
  }
}
