"use client";

import { useState } from "react";

import { type Health, useDoctor, useHealth, type Word } from "@/api/health";
import { PageHead } from "@/components/shell";
import { Badge, Button, Card, CardTitle, Loaded, type Tone, Words } from "@/components/ui";
import { formatMoment, useLocale } from "@/format";

const WORDS: Readonly<Record<Word, { readonly word: string; readonly tone: Tone }>> = {
  ok: { word: "Works", tone: "grew" },
  degraded: { word: "Look", tone: "look" },
  broken: { word: "Broken", tone: "broken" },
};

const NAMES: Readonly<Record<string, string>> = {
  database: "Warehouse",
  data_lake: "Data lake",
  disk: "Disk",
  worker: "Worker",
  error_rate: "Failed runs",
  survey: "Survey of the data",
  sources: "Sources",
  quarantine: "Quarantine",
  files: "Files",
  pending: "Waiting files",
};

export default function DataHealth() {
  const locale = useLocale();
  const answer = useHealth();
  return (
    <>
      <PageHead title="Data · Health" sentence={answer.data ? sentenceOf(answer.data, locale) : null} />
      <div className="flex flex-col gap-6">
        <Card label="This server">
          <CardTitle>This server</CardTitle>
          <Loaded of={answer} rows={10}>
            {({ parts, timestamp }) => (
              <>
                <ul className="divide-y divide-line">
                  {parts?.map((part) => (
                    <li key={part.name} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2.5">
                      <span className="w-24 shrink-0">
                        <Badge tone={WORDS[part.state].tone}>{WORDS[part.state].word}</Badge>
                      </span>
                      <span className="w-44 shrink-0 font-semibold text-strong">
                        {NAMES[part.name] ?? part.name}
                      </span>
                      <span className="min-w-0 flex-1 basis-64 text-body">
                        <Words of={part.what} />
                        {part.todo && (
                          <span className="block text-quiet">
                            <Words of={part.todo} />
                          </span>
                        )}
                      </span>
                    </li>
                  ))}
                </ul>
                <p className="mt-3 text-12 text-quiet">Looked at {formatMoment(timestamp, locale)}.</p>
              </>
            )}
          </Loaded>
        </Card>
        <Doctor />
      </div>
    </>
  );
}

/** Looks deeper when somebody asks, since that takes seconds. */
function Doctor() {
  const [wanted, setWanted] = useState(false);
  const answer = useDoctor(wanted);
  const bad = answer.data?.checks.filter(({ state }) => state === "warning" || state === "problem") ?? [];
  return (
    <Card label="The label's folder and this machine">
      <CardTitle
        tools={
          <Button
            disabled={answer.isFetching}
            onClick={() => (wanted ? void answer.refetch() : setWanted(true))}
          >
            {answer.isFetching ? "Looking" : answer.data ? "Look again" : "Look for problems"}
          </Button>
        }
      >
        The label&rsquo;s folder and this machine
      </CardTitle>
      {!wanted && (
        <p className="text-14 text-body">
          Checks settings, tables, every zone of the lake, the warehouse and this machine, as{" "}
          <code>bedrot doctor</code> does.
        </p>
      )}
      {wanted && (
        <Loaded of={answer} rows={4}>
          {({ counts, checks }) => (
            <div className="flex flex-col gap-3">
              <p className="text-14 text-strong">
                {bad.length === 0
                  ? `All ${counts.ok ?? checks.length} checks passed.`
                  : `${bad.length} of ${checks.length} checks found something.`}
              </p>
              <ul className="flex flex-col gap-3">
                {bad.map((check) => (
                  <li key={check.check} className="rounded-8 bg-ground p-3">
                    <p className="flex flex-wrap items-center gap-2 text-strong">
                      <Badge tone={check.state === "problem" ? "broken" : "look"}>
                        {check.state === "problem" ? "Problem" : "Warning"}
                      </Badge>
                      {check.title}
                    </p>
                    {check.findings.map((each) => (
                      <p key={each.what} className="mt-1 text-14 text-body">
                        <Words of={`${each.what} ${each.fix}`} />
                      </p>
                    ))}
                  </li>
                ))}
              </ul>
              <details>
                <summary className="inline-flex min-h-11 items-center text-12 font-semibold text-act md:min-h-7">
                  All checks
                </summary>
                <ul className="mt-2 columns-1 gap-8 text-12 text-body lg:columns-2">
                  {checks.map((check) => (
                    <li key={check.check} className="py-0.5">
                      {check.title} <span className="text-quiet">· {check.state}</span>
                    </li>
                  ))}
                </ul>
              </details>
            </div>
          )}
        </Loaded>
      )}
    </Card>
  );
}

function sentenceOf({ status, parts, last_update }: Health, locale: string): string {
  const since = last_update ? ` The warehouse was last loaded ${formatMoment(last_update, locale)}.` : "";
  const bad = parts?.filter(({ state }) => state !== "ok").length ?? 0;
  const whole = {
    ok: "Everything works.",
    degraded: `Everything works, and ${bad} ${bad === 1 ? "thing wants" : "things want"} a look.`,
    broken: "Something is broken.",
  }[status];
  return whole + since;
}
