"use client";

import { type Findings, SEVERITIES, type Severity, useFindings } from "@/api/findings";
import { PageHead, useParam } from "@/components/shell";
import { Card, EmptyState, Loaded, Pager, Segments, Select } from "@/components/ui";
import { useLocale } from "@/format";

import { PlatformChoice } from "../platform-choice";
import { usePage } from "../use-page";
import { FindingStory, SEVERITY } from "./finding-story";

const SIZE = 25;

export default function DataFindings() {
  const locale = useLocale();
  const [severity, setSeverity] = useParam("severity");
  const [kind, setKind] = useParam("kind");
  const [platform, setPlatform] = useParam("platform");
  const [page, setPage] = usePage([severity, kind, platform]);
  const chosen = SEVERITIES.find((each) => each === severity) ?? null;
  const answer = useFindings({ kind, severity: chosen, platform, page, size: SIZE });
  const { data } = answer;
  return (
    <>
      <PageHead title="Data · Findings" sentence={data ? sentenceOf(data) : null} />
      <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
        <Segments
          label="How grave"
          active={chosen ?? "all"}
          onChange={(id) => setSeverity(id === "all" ? null : id)}
          segments={[
            { id: "all", title: "All" },
            ...SEVERITIES.map((id) => ({ id, title: `${SEVERITY[id].word} ${countOf(data, id)}`.trim() })),
          ]}
        />
        <Select
          aria-label="Kind"
          value={kind ?? ""}
          onChange={(event) => setKind(event.target.value || null)}
        >
          <option value="">Every kind</option>
          {kindsOf(data, kind).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
        <PlatformChoice value={platform} onChange={setPlatform} />
      </div>
      <Loaded of={answer} rows={12}>
        {({ rows, total }) => (
          <>
            {rows.length === 0 ? (
              <Card>
                <EmptyState title="What is wrong, looks wrong, or is worth knowing">
                  {severity || kind || platform
                    ? "Nothing was found of this choice."
                    : "Nothing was found. Once files have arrived, this page tells of gaps, overlaps, payouts that do not match and names nobody knows."}
                </EmptyState>
              </Card>
            ) : (
              <ul className="flex flex-col gap-3">
                {rows.map((finding, at) => (
                  <li key={`${finding.kind} ${at} ${finding.what}`}>
                    <FindingStory finding={finding} />
                  </li>
                ))}
              </ul>
            )}
            <Pager page={page} size={SIZE} total={total} onChange={setPage} locale={locale} />
          </>
        )}
      </Loaded>
    </>
  );
}

function sentenceOf(data: Findings): string {
  const [broken, look, note] = SEVERITIES.map((each) => countOf(data, each) || 0);
  if (!broken && !look && !note) {
    return "Nothing was found that needs a look.";
  }
  return `${broken} ${broken === 1 ? "thing is" : "things are"} wrong, ${look} may be, and ${note} ${note === 1 ? "is" : "are"} good to know.`;
}

function countOf(data: Findings | undefined, severity: Severity): number | "" {
  return data ? Object.values(data.counts[severity] ?? {}).reduce((sum, count) => sum + count, 0) : "";
}

function kindsOf(data: Findings | undefined, chosen: string | null): readonly string[] {
  const kinds = Object.values(data?.counts ?? {}).flatMap((each) => Object.keys(each));
  return [...new Set(chosen ? [...kinds, chosen] : kinds)].sort();
}
