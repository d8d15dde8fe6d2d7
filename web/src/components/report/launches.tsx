"use client";

import type { Launch } from "@/api/releases";
import { formatDay, formatNumber, useLocale } from "@/format";

const NEWEST = 6;

/** The newest releases with their first days. */
export function Launches({ rows }: { readonly rows: readonly Launch[] }) {
  const locale = useLocale();
  const count = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  const head = "pb-1 pl-3 text-right whitespace-nowrap";
  const cell = "py-1 pl-3 text-right whitespace-nowrap";
  return (
    <section aria-label="Newest releases" className="sheet min-w-0 rounded-8 border border-line bg-panel p-3">
      <h3 className="text-14 text-strong">Newest releases</h3>
      <p className="mb-2 text-12 text-quiet">
        Streams from the day each came out, as the stores count them; a dash where not all of these days are
        told
      </p>
      <table className="figures w-full text-12">
        <thead className="text-quiet">
          <tr>
            <th scope="col" className="w-full pb-1 text-left">
              Release
            </th>
            <th scope="col" className={head}>
              Out since
            </th>
            <th scope="col" className={head}>
              7 days
            </th>
            <th scope="col" className={head}>
              28 days
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, NEWEST).map((row) => (
            <tr key={row.key} className="break-inside-avoid align-top">
              <th scope="row" className="py-1 text-left font-normal break-words text-body">
                {row.title} <span className="text-quiet">· {row.act}</span>
              </th>
              <td className={`${cell} text-body`}>{formatDay(row.day, locale)}</td>
              <td className={`${cell} font-semibold text-strong`}>{count(row.first_7)}</td>
              <td className={`${cell} font-semibold text-strong`}>{count(row.first_28)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
