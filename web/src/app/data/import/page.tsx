"use client";

import { useState } from "react";

import { useLabel } from "@/api/label";
import { type RunKind, useRuns } from "@/api/runs";
import { AdminOnly, PageHead } from "@/components/shell";
import { Card, CardTitle, EmptyState, Loaded } from "@/components/ui";
import { formatMoment, useLocale } from "@/format";

import { AccountField } from "../account-field";
import { RunList } from "../run-list";
import { DropZone } from "./drop-zone";
import { Sent } from "./sent";
import { useSending } from "./use-sending";

const NEWEST = 50;
const IMPORTS: readonly RunKind[] = ["import", "inbox", "read"];

export default function DataImport() {
  const locale = useLocale();
  const { data: label } = useLabel();
  const { sent, send } = useSending();
  const [account, setAccount] = useState("");
  const answer = useRuns(1, NEWEST);
  const shownAbove = new Set(sent.map(({ run }) => run));
  const imports = answer.rows?.filter(({ order }) => IMPORTS.includes(order.kind));
  const last = imports?.find(({ ended_at }) => ended_at);
  const sentence = label?.sample
    ? "This is the sample label; files of your own belong into a label of your own."
    : last?.ended_at
      ? `The last import ended ${formatMoment(last.ended_at, locale)}. Drop the next files here.`
      : "Drop the files here; each is recognised by what is in it, whatever its name.";
  return (
    <>
      <PageHead title="Data · Import" sentence={answer.rows || answer.error ? sentence : null} />
      <div className="flex flex-col gap-6">
        <AdminOnly what="import files">
          {label?.sample ? (
            <NoFilesHere />
          ) : (
            <div className="flex flex-col gap-3">
              <DropZone onFiles={(files) => send(files, account.trim())} />
              <div className="max-w-md print:hidden">
                <AccountField
                  label="Account (only where a file does not say whose it is)"
                  hint="For files that cannot be read without one, such as an overview of X or a download of a bank."
                  value={account}
                  onChange={setAccount}
                />
              </div>
            </div>
          )}
        </AdminOnly>
        {sent.length > 0 && <Sent files={sent} />}
        <Card label="Imported lately">
          <CardTitle>Imported lately</CardTitle>
          <Loaded of={answer} rows={4}>
            {() => (
              <RunList
                runs={(imports ?? []).filter(({ id }) => !shownAbove.has(id))}
                empty={
                  <EmptyState title="What became of each import">
                    Files that are dropped above, and files that lie in the label&rsquo;s folder{" "}
                    <code>inbox</code>, are told here with every row that was stored, refused, or told better
                    by a newer file.
                  </EmptyState>
                }
              />
            )}
          </Loaded>
        </Card>
      </div>
    </>
  );
}

function NoFilesHere() {
  return (
    <Card>
      <EmptyState title="Your own files">
        This is the sample label, into which real files do not belong. Make a label of your own with{" "}
        <code>bedrot init</code> in another folder, start <code>bedrot serve</code> there, and drop them on
        its page.
      </EmptyState>
    </Card>
  );
}
