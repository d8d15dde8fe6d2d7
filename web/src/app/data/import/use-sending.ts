"use client";

import { useCallback, useRef, useState } from "react";

import { type ApiError, asApiError } from "@/api/errors";
import { sendImport } from "@/api/runs";

/** A file that was chosen here: on its way, refused, or in the hands of a run. */
export interface SentFile {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly run: string | null;
  readonly error: ApiError | null;
}

/** Sends files one after the other, in the order in which they were chosen. `account`: of those that need one and do not say it. */
export function useSending(): {
  readonly sent: readonly SentFile[];
  readonly send: (files: File[], account: string) => void;
} {
  const [sent, setSent] = useState<readonly SentFile[]>([]);
  const count = useRef(0);
  const line = useRef(Promise.resolve());
  const send = useCallback((files: File[], account: string) => {
    const change = (key: number, to: Partial<SentFile>) =>
      setSent((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
    const chosen = files.map((file) => ({ file, key: ++count.current }));
    setSent((all) => [
      ...all,
      ...chosen.map(({ file, key }) => ({ key, name: file.name, bytes: file.size, run: null, error: null })),
    ]);
    line.current = chosen.reduce(
      (before, { file, key }) =>
        before
          .then(() => sendImport(file, account))
          .then(({ id }) => change(key, { run: id }))
          .catch((error: unknown) => change(key, { error: asApiError(error) })),
      line.current,
    );
  }, []);
  return { sent, send };
}
