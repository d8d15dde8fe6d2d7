"use client";

import { RefreshCw } from "lucide-react";
import { useState } from "react";

import { asApiError } from "@/api/errors";
import { isOpen, type Run, useRunAll, useRuns } from "@/api/runs";
import { useIsAdmin } from "@/api/session";
import { AdminOnly, outcome, PageHead, runTitle, stepWords } from "@/components/shell";
import { Button, Card, EmptyState, ErrorState, LinkButton, Loaded, Pager } from "@/components/ui";
import { useLocale } from "@/format";

import { RunList } from "../run-list";

const SIZE = 25;

export default function DataRuns() {
  const locale = useLocale();
  const admin = useIsAdmin();
  const [page, setPage] = useState(1);
  const answer = useRuns(page, SIZE);
  const all = useRunAll();
  return (
    <>
      <PageHead
        title="Data · Runs"
        sentence={answer.rows ? sentenceOf(answer.rows, locale) : null}
        tools={
          admin && (
            <Button
              icon={<RefreshCw aria-hidden size={16} />}
              disabled={all.isPending}
              onClick={() => all.mutate()}
            >
              Bring everything up to date
            </Button>
          )
        }
      />
      {all.isError && (
        <div className="mb-4">
          <ErrorState error={asApiError(all.error)} locale={locale} />
        </div>
      )}
      <Card label="Runs">
        <Loaded of={answer} rows={6}>
          {() => (
            <RunList
              runs={answer.rows ?? []}
              empty={
                <EmptyState
                  title="What the server has done, and is doing"
                  action={
                    <LinkButton tone="act" href="/data/import/">
                      Import a file
                    </LinkButton>
                  }
                >
                  Each import, withdrawal and update stands here with what became of every file. Imports in a
                  terminal are not told here; their files are under Arrivals.
                </EmptyState>
              }
            />
          )}
        </Loaded>
        <Pager page={page} size={SIZE} total={answer.total} onChange={setPage} locale={locale} />
      </Card>
      {!admin && (
        <div className="mt-4">
          <AdminOnly what="start runs">{null}</AdminOnly>
        </div>
      )}
    </>
  );
}

function sentenceOf(runs: readonly Run[], locale: string): string {
  const open = runs.filter(isOpen);
  const current = open.find(({ state }) => state === "running");
  if (current) {
    const others = open.length > 1 ? `, and ${open.length - 1} more wait` : "";
    return `${stepWords(current)}${others}.`;
  }
  const [last] = runs;
  return last
    ? `Nothing is going on. The last: ${runTitle(last)}. ${outcome(last, locale)}`
    : "Nothing has been run here yet.";
}
