"use client";

import { usePlatforms } from "@/api/platforms";
import { Select } from "@/components/ui";

/** A choice among the platforms that have files; `unknown` are files that nobody knows. */
export function PlatformChoice({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (platform: string | null) => void;
}) {
  const { data } = usePlatforms();
  const shown = data?.platforms.filter(({ has_files, platform }) => has_files || platform === value) ?? [];
  const named = value === null || value === "unknown" || shown.some(({ platform }) => platform === value);
  return (
    <Select
      aria-label="Platform of the files"
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">All platforms</option>
      {!named && <option value={value}>{value}</option>}
      {shown.map(({ platform, title }) => (
        <option key={platform} value={platform}>
          {title}
        </option>
      ))}
      <option value="unknown">Not recognised</option>
    </Select>
  );
}
