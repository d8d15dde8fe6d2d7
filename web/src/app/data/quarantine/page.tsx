"use client";

import { useQuarantine } from "@/api/quality";
import { PageHead, setParams, useParam } from "@/components/shell";
import { Card, CardTitle, EmptyState, LinkButton, Loaded, NotThere, Pager } from "@/components/ui";
import { formatNumber, useLocale } from "@/format";

import { PlatformChoice } from "../platform-choice";
import { usePage } from "../use-page";
import { AsideFile } from "./aside-file";
import { RefusedRow } from "./refused-row";

const SIZE = 20;

export default function DataQuarantine() {
  const locale = useLocale();
  const [platform, setPlatform] = useParam("platform");
  const [delivery, setDelivery] = useParam("delivery");
  const [page, setPage] = usePage([platform, delivery]);
  const answer = useQuarantine({ platform, delivery, page, size: SIZE });
  const { data } = answer;
  const narrowed = platform !== null || delivery !== null;
  const file = data?.rows[0]?.file ?? data?.files[0]?.file;
  return (
    <>
      <PageHead
        title="Data · Quarantine"
        sentence={data ? sentenceOf(data.total, data.files.length + data.files_cut, narrowed, locale) : null}
      />
      <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
        <PlatformChoice value={platform} onChange={setPlatform} />
        {delivery && file && (
          <button
            type="button"
            onClick={() => setDelivery(null)}
            className="min-h-11 rounded-8 px-2 font-semibold text-act hover:bg-raised md:min-h-9"
          >
            Show all files, not only {file}
          </button>
        )}
      </div>
      <Loaded of={answer} rows={12}>
        {({ rows, files, files_cut, total }) => (
          <div className="flex flex-col gap-6">
            {files.length > 0 && (
              <Card label="Files that could not be read">
                <CardTitle>Files that could not be read</CardTitle>
                <ul className="flex flex-col gap-3">
                  {files.map((file) => (
                    <AsideFile key={file.delivery} file={file} />
                  ))}
                </ul>
                {files_cut > 0 && <p className="mt-3 text-12 text-quiet">and {files_cut} more</p>}
              </Card>
            )}
            {rows.length > 0 && (
              <section aria-label="Rows">
                <h2 className="mb-3 text-16 text-strong">Rows and values</h2>
                <ul className="flex flex-col gap-4">
                  {rows.map((row) => (
                    <li key={`${row.delivery} ${row.where} ${row.field ?? ""}`}>
                      <RefusedRow row={row} />
                    </li>
                  ))}
                </ul>
                <Pager page={page} size={SIZE} total={total} onChange={setPage} locale={locale} />
              </section>
            )}
            {rows.length === 0 && files.length === 0 && narrowed && (
              <NotThere back="Show all files" onBack={() => setParams({ platform: null, delivery: null })}>
                Nothing of this choice is held back.
              </NotThere>
            )}
            {rows.length === 0 && files.length === 0 && !narrowed && (
              <Card>
                <EmptyState
                  title="Nothing is held back"
                  action={<LinkButton href="/data/import/">Import a file</LinkButton>}
                >
                  A row whose day, amount or code cannot be what it says does not count, and stands here with
                  its line in the file and what mends it. No row is dropped in silence.
                </EmptyState>
              </Card>
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}

function sentenceOf(rows: number, files: number, narrowed: boolean, locale: string): string {
  const told = [
    rows > 0 &&
      `${formatNumber(rows, locale)} ${rows === 1 ? "row or value was" : "rows or values were"} not taken`,
    files > 0 && `${formatNumber(files, locale)} ${files === 1 ? "file" : "files"} could not be read`,
  ].filter(Boolean);
  const none = narrowed ? "Every row of this choice was taken." : "Every row of every file was taken.";
  return told.length === 0 ? none : `${told.join(", and ")}.`;
}
