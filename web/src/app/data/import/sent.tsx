"use client";

import { useRun } from "@/api/runs";
import { Card, CardTitle, ErrorState } from "@/components/ui";
import { formatBytes, useLocale } from "@/format";

import { RunBadge, RunBar } from "../run-list";
import { RunResults } from "../run-results";
import type { SentFile } from "./use-sending";

/** The files that were sent from here, each with how far it is and what became of it. */
export function Sent({ files }: { readonly files: readonly SentFile[] }) {
  return (
    <Card label="Sent from here">
      <CardTitle>Sent from here</CardTitle>
      <ul aria-live="polite" className="flex flex-col gap-4">
        {files.map((file) => (
          <li key={file.key} className="rounded-8 border border-line p-3">
            <SentLine file={file} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function SentLine({ file }: { readonly file: SentFile }) {
  const locale = useLocale();
  const { run, error } = useRun(file.run);
  const failure = file.error ?? null;
  return (
    <>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0 font-semibold break-all text-strong">
          {file.name}{" "}
          <span className="figures text-12 font-normal text-quiet">{formatBytes(file.bytes, locale)}</span>
        </p>
        {run && <RunBadge run={run} />}
      </div>
      {failure && <ErrorState error={failure} locale={locale} />}
      {!failure && !run && (
        <p className="text-14 text-quiet">
          {file.run && error
            ? "It was sent; what became of it cannot be asked now."
            : "On its way to the server."}
        </p>
      )}
      {run && <RunBar run={run} />}
      {run?.result && <RunResults run={run} />}
    </>
  );
}
