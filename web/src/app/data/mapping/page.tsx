"use client";

import { useQuarantine } from "@/api/quality";
import { AdminOnly, PageHead, useParam } from "@/components/shell";
import { Card, EmptyState, LinkButton, Loaded } from "@/components/ui";

import { AsideFile } from "../quarantine/aside-file";
import { Explain } from "./explain";

/** Files that nobody knows: which there are, or the questions of the one that was chosen. */
export default function DataMapping() {
  const [delivery, setDelivery] = useParam("delivery");
  return delivery === null ? (
    <UnknownFiles />
  ) : (
    <AdminOnly what="say what a file is">
      <Explain key={delivery} delivery={delivery} onLeave={() => setDelivery(null)} />
    </AdminOnly>
  );
}

function UnknownFiles() {
  const answer = useQuarantine({ platform: null, delivery: null, page: 1, size: 1 });
  const unknown = answer.data?.files.filter(({ explainable }) => explainable) ?? [];
  const count = unknown.length;
  const sentence =
    count === 0
      ? "No file waits to be explained."
      : `${count} ${count === 1 ? "file waits" : "files wait"} for somebody to say what ${count === 1 ? "it is" : "they are"}.`;
  return (
    <>
      <PageHead title="Data · Unknown files" sentence={answer.data ? sentence : null} />
      <Card label="Unknown files">
        <Loaded of={answer} rows={3}>
          {() =>
            count === 0 ? (
              <EmptyState
                title="Files that are not recognised"
                action={<LinkButton href="/data/import/">Import a file</LinkButton>}
              >
                A table from a source that is not known yet is kept and waits here. At most six questions
                later its rows count, and so do those of every later file of its kind.
              </EmptyState>
            ) : (
              <ul className="flex flex-col gap-3">
                {unknown.map((file) => (
                  <AsideFile key={file.delivery} file={file} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}
