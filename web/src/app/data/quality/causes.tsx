"use client";

import { useState } from "react";

import { type Cause, type Examination, type QualityCheck, useRowsBehind } from "@/api/quality";
import { Badge, Button, Card, CardTitle, Loaded } from "@/components/ui";
import { type DecimalText, formatNumber, formatPeriod, useLocale } from "@/format";

/** What costs points, the dearest first, with files, days and the rows themselves. */
export function Causes({
  examination,
  platform,
}: {
  readonly examination: Examination;
  readonly platform: string | null;
}) {
  const shown = examination.checks.filter(({ subject }) => platform === null || subject === platform);
  return (
    <Card label="What costs points">
      <CardTitle>What costs points</CardTitle>
      {shown.length === 0 ? (
        <p className="text-14 text-body">
          {platform ? "Every check of this platform passed." : "Every check passed."}
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {shown.map((check) => (
            <li
              key={`${check.subject} ${check.dimension} ${check.check}`}
              className="py-3 first:pt-0 last:pb-0"
            >
              <CheckStory check={check} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function CheckStory({ check }: { readonly check: QualityCheck }) {
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 text-14 text-strong">
          {check.title}: {check.check.replaceAll("_", " ")}{" "}
          <span className="font-normal text-quiet">· {check.dimension}</span>
        </h3>
        <p className="figures text-14 text-body">
          {formatNumber(check.failed, locale)} of {formatNumber(check.checked, locale)} {check.unit} · costs
          the label <strong className="text-strong">{points(check.points, locale)}</strong> points
        </p>
      </div>
      <ul className="flex flex-col gap-2">
        {check.causes.map((cause) => (
          <li key={cause.number} className="rounded-8 bg-ground p-3">
            <CauseStory check={check} cause={cause} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function CauseStory({ check, cause }: { readonly check: QualityCheck; readonly cause: Cause }) {
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const rows = useRowsBehind(check, cause.number, open);
  return (
    <>
      <p className="text-14 break-words text-strong">{cause.what}</p>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-12 text-quiet">
        <Badge>−{formatNumber(cause.lost, locale)}</Badge>
        {cause.files.slice(0, 3).map(({ delivery, file }) => (
          <span key={delivery} className="font-mono break-all">
            {file ?? delivery}
          </span>
        ))}
        {cause.files.length > 3 && <span>and {cause.files.length - 3} more files</span>}
        {cause.days.slice(0, 3).map((each) => (
          <span key={each.first + each.last}>{formatPeriod(each, locale)}</span>
        ))}
        {cause.days.length > 3 && <span>and {cause.days.length - 3} more</span>}
      </p>
      <Button
        tone="quiet"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="mt-1 -ml-3 print:hidden"
      >
        {open ? "Hide the rows" : "Show the rows behind"}
      </Button>
      {open && (
        <Loaded of={rows} rows={3}>
          {({ rows: found }) =>
            found.length === 0 ? (
              <p className="text-12 text-quiet">
                No single row is to blame: it is about a file, a day or a sum as a whole.
              </p>
            ) : (
              <ul className="flex flex-col gap-2">
                {found.map((row) => (
                  <li
                    key={row.file + row.where}
                    className="overflow-x-auto rounded-8 border border-line p-2 text-12"
                  >
                    <p className="text-quiet">
                      <span className="font-mono">{row.file}</span> · {row.where}
                    </p>
                    <p className="font-mono whitespace-pre text-strong">{row.text}</p>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </>
  );
}

function points(value: DecimalText, locale: string): string {
  return Number(value) < 0.01 ? `<${formatNumber("0.01", locale, 2)}` : formatNumber(value, locale, 2);
}
