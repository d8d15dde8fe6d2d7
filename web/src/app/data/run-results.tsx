"use client";

import Link from "next/link";

import { UNNAMED } from "@/api/deliveries";
import type { FileResult, Run, TableResult } from "@/api/runs";
import { Badge, LinkButton, type Tone } from "@/components/ui";
import { formatNumber, useLocale } from "@/format";

import { SayWhose } from "./say-whose";
import { span } from "./span";

/** The code of a file whose layout nobody knows, which a person can explain. */
const UNKNOWN_LAYOUT = "B201";

/** The code of a file that does not say whose figures it holds. */
const ACCOUNT_NEEDED = "B205";

const STATES: Readonly<
  Record<string, { readonly word: string; readonly tone: Tone; readonly text: string }>
> = {
  new: { word: "New", tone: "grew", text: "" },
  known: {
    word: "Here already",
    tone: "neutral",
    text: "The same file was imported before; it counts once.",
  },
  withdrawn: {
    word: "Withdrawn",
    tone: "neutral",
    text: "This file was taken back; restore it to let it count.",
  },
  "set aside": { word: "Not read", tone: "broken", text: "" },
  "kept beside": { word: "Kept beside", tone: "neutral", text: "It is kept, and holds no figures." },
};

/** What became of each file of a run: what it is, its period, its rows to the last one, and what to look at. */
export function RunResults({ run }: { readonly run: Run }) {
  const { result } = run;
  if (!result) {
    return null;
  }
  const moved = Object.values(result.months).reduce((sum, months) => sum + months.length, 0);
  return (
    <div className="mt-2 flex flex-col gap-3">
      {result.files.map((file, at) => (
        <FileStory key={`${file.delivery ?? file.name}-${at}`} file={file} />
      ))}
      {result.left_alone.length > 0 && (
        <p className="text-12 text-quiet">
          Left alone, since they hold no figures: {result.left_alone.join(", ")}.
        </p>
      )}
      {moved > 0 && (
        <p className="text-12 text-quiet">
          {moved} {moved === 1 ? "month was" : "months were"} made anew in{" "}
          {Object.entries(result.months)
            .filter(([, months]) => months.length > 0)
            .map(([dataset]) => dataset.replaceAll("_", " "))
            .join(", ")}
          .
        </p>
      )}
    </div>
  );
}

function FileStory({ file }: { readonly file: FileResult }) {
  const known = STATES[file.state] ?? { word: file.state, tone: "neutral", text: "" };
  const asksWhose = file.problem?.code === ACCOUNT_NEEDED && file.delivery;
  const refused = file.tables.some(({ quarantined, flagged }) => quarantined + flagged > 0);
  return (
    <article aria-label={file.name} className="rounded-8 border border-line bg-ground p-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0 flex-1 basis-48">
          <h4 className="font-mono text-12 break-all text-strong">{file.name}</h4>
          <p className="text-14 text-body">
            {file.what ? `Recognised as ${file.what}` : "Not recognised"}
            {file.account && file.account !== UNNAMED && ` · account ${file.account}`}
          </p>
        </div>
        <Badge tone={known.tone}>{known.word}</Badge>
      </div>
      {known.text && <p className="mt-2 text-14 text-body">{known.text}</p>}
      {file.state === "new" && file.reason && (
        <p className="text-12 break-words text-quiet">Recognised by: {file.reason}</p>
      )}
      {asksWhose ? (
        <div className="mt-2">
          <SayWhose delivery={asksWhose} name={file.name} />
        </div>
      ) : (
        (file.problem ?? (file.state !== "new" && file.reason)) && (
          <p className="mt-2 text-14 text-strong">{file.problem?.message ?? file.reason}</p>
        )
      )}
      {file.tables.map((table) => (
        <Rows key={table.dataset} table={table} />
      ))}
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden print:hidden">
        {file.problem?.code === UNKNOWN_LAYOUT && file.delivery && (
          <LinkButton href={`/data/mapping/?delivery=${file.delivery}`}>Say what it is</LinkButton>
        )}
        {refused && file.delivery && (
          <LinkButton href={`/data/quarantine/?delivery=${file.delivery}`}>See the refused rows</LinkButton>
        )}
      </div>
    </article>
  );
}

/** Every row that was read is stored, refused, told better by a newer file, or a total: the sum is shown. */
function Rows({ table }: { readonly table: TableResult }) {
  const locale = useLocale();
  const parts = [
    { word: "stored", count: table.stored, always: true },
    { word: "refused", count: table.quarantined, always: true },
    { word: "told better by a newer file", count: table.superseded, always: true },
    { word: "totals of the file itself", count: table.control_totals, always: false },
  ].filter(({ count, always }) => always || count > 0);
  const off = table.sums.filter(({ difference }) => difference !== null && Number(difference) !== 0);
  return (
    <div className="mt-3 border-t border-line pt-3">
      <p className="text-14 text-body">
        {table.title}
        {table.first && <span className="text-quiet"> · {span(table.first, table.last, locale)}</span>}
      </p>
      <p className="figures mt-1 flex flex-wrap items-baseline gap-x-2 gap-y-1 text-14">
        <Count value={table.read} word={table.read === 1 ? "row read" : "rows read"} />
        {parts.map(({ word, count }, at) => (
          <span key={word} className="inline-flex items-baseline gap-2">
            <span className="text-quiet">{at === 0 ? "=" : "+"}</span>
            <Count
              value={count}
              word={word}
              tone={word === "refused" && count > 0 ? "text-broken" : "text-strong"}
            />
          </span>
        ))}
      </p>
      {table.flagged > 0 && (
        <p className="mt-1 text-12 text-look">
          {formatNumber(table.flagged, locale)} stored{" "}
          {table.flagged === 1 ? "row has a value" : "rows have values"} left empty.
        </p>
      )}
      {off.map((sum) => (
        <p key={sum.field} className="mt-1 text-12 text-look">
          {sum.field}: the file says {sum.stated}, its rows add up to {sum.summed}.{" "}
          <Link href="/data/findings/" className="underline">
            Findings
          </Link>
        </p>
      ))}
    </div>
  );
}

function Count({
  value,
  word,
  tone = "text-strong",
}: {
  readonly value: number;
  readonly word: string;
  readonly tone?: string;
}) {
  const locale = useLocale();
  return (
    <span>
      <strong className={tone}>{formatNumber(value, locale)}</strong>{" "}
      <span className="text-12 text-quiet">{word}</span>
    </span>
  );
}
