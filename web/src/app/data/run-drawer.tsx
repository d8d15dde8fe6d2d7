"use client";

import { useRun } from "@/api/runs";
import { runTitle } from "@/components/shell";
import { Drawer, Loaded } from "@/components/ui";
import { formatMoment, useLocale } from "@/format";

import { RunBadge, RunBar } from "./run-list";
import { RunResults } from "./run-results";

/** A run: who wanted it, how far it is, and what became of each file. */
export function RunDrawer({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const locale = useLocale();
  const { run, error, refetch } = useRun(id);
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      title={run ? runTitle(run) : "Run"}
      subtitle={run && `Wanted by ${run.order.who}, ${formatMoment(run.asked_at, locale)}`}
    >
      <Loaded of={{ data: run, error, refetch }}>
        {(found) => (
          <div className="flex flex-col gap-4">
            <div className="flex flex-col gap-2">
              <div>
                <RunBadge run={found} />
              </div>
              <RunBar run={found} />
              {found.problem?.todo && <p className="text-14 text-body">{found.problem.todo}</p>}
            </div>
            <RunResults run={found} />
          </div>
        )}
      </Loaded>
    </Drawer>
  );
}
