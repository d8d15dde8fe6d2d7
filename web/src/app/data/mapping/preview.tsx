"use client";

import type { Proposal } from "@/api/mapping";
import { Card, CardTitle, type Column, DataTable, Select } from "@/components/ui";
import { formatNumber, useLocale } from "@/format";

const NONE = "";

/** Which column becomes which field, and what the first ten rows become. */
export function Preview({
  proposal,
  busy,
  onColumn,
}: {
  readonly proposal: Proposal;
  readonly busy: boolean;
  readonly onColumn: (field: string, header: string) => void;
}) {
  const locale = useLocale();
  const headers = [...proposal.columns.map(({ header }) => header), ...proposal.free].filter(Boolean);
  const fields = Object.keys(proposal.preview[0] ?? {});
  const columns = fields.map((field): Column<Numbered> => ({
    id: field,
    title: field.replaceAll("_", " "),
    value: ({ cells }) => cells[field] ?? null,
    show: ({ cells }) => <span className="font-mono text-12 whitespace-nowrap">{cells[field] ?? "–"}</span>,
    sortable: false,
  }));
  const read = new Set(proposal.columns.map(({ field }) => field));
  const others = proposal.fields.filter((field) => !read.has(field) && !(field in proposal.constants));
  const rows = proposal.preview.map((cells, number) => ({ number, cells }));
  return (
    <Card label="What its rows become">
      <CardTitle>What its rows become</CardTitle>
      <ul className="mb-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {proposal.columns.map(({ field, header }) => (
          <li key={field} className="flex flex-col gap-1">
            <span className="text-12 text-quiet">{field.replaceAll("_", " ")} is read from</span>
            <Select
              aria-label={`Column for ${field.replaceAll("_", " ")}`}
              className="w-full"
              value={header}
              onChange={(event) => onColumn(field, event.target.value)}
            >
              <option value={NONE}>no column</option>
              {[...new Set(headers)].map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </Select>
          </li>
        ))}
        {others.length > 0 && (
          <li className="flex flex-col gap-1">
            <span className="text-12 text-quiet">Read something else as well</span>
            <Select
              aria-label="A further field"
              className="w-full"
              value={NONE}
              onChange={(event) => onColumn(event.target.value, proposal.free[0] ?? headers[0] ?? NONE)}
            >
              <option value={NONE}>choose what it is</option>
              {others.map((field) => (
                <option key={field} value={field}>
                  {field.replaceAll("_", " ")}
                </option>
              ))}
            </Select>
          </li>
        )}
        {Object.entries(proposal.constants).map(([field, value]) => (
          <li key={field} className="flex flex-col gap-1">
            <span className="text-12 text-quiet">{field.replaceAll("_", " ")} of every row</span>
            <span className="py-2 font-mono text-12 text-strong">{value}</span>
          </li>
        ))}
      </ul>
      <div aria-busy={busy} className={busy ? "opacity-60" : ""}>
        <DataTable
          title="The first rows"
          columns={columns}
          rows={rows}
          rowId={({ number }) => String(number)}
          tools={false}
          empty={<p className="text-14 text-body">No row can be stored like this yet.</p>}
        />
      </div>
      {proposal.refused.length > 0 && (
        <ul className="mt-3 flex flex-col gap-1 text-14 text-look">
          {proposal.refused.map(({ field, text, rows: count }) => (
            <li key={field}>
              {field.replaceAll("_", " ")}: {formatNumber(count, locale)} rows are not understood, such as{" "}
              <span className="font-mono">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {proposal.free.length > 0 && (
        <p className="mt-3 text-12 text-quiet">Columns that are not used: {proposal.free.join(", ")}.</p>
      )}
    </Card>
  );
}

interface Numbered {
  readonly number: number;
  readonly cells: Readonly<Record<string, string | null>>;
}
