"use client";

import { THEMES, useTheme } from "@/components/shell/theme";
import { Card, CardTitle, Segments } from "@/components/ui";
import { formatDay, formatMoney, formatNumber, useLocale } from "@/format";

/** How the pages look on this device. */
export function Looks() {
  const { choice, choose } = useTheme();
  const locale = useLocale();
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Card label="Theme">
        <CardTitle>Theme</CardTitle>
        <Segments label="Theme" segments={THEMES} active={choice} onChange={choose} />
        <p className="mt-3 text-14 text-body">This browser remembers it. Paper has a theme of its own.</p>
      </Card>
      <Card label="Numbers and days">
        <CardTitle>Numbers and days</CardTitle>
        <p className="figures text-14 text-strong">
          {formatNumber("48210", locale)} · {formatMoney("1531.02", "USD", locale)} ·{" "}
          {formatDay("2026-11-18", locale)}
        </p>
        <p className="mt-3 text-14 text-body">
          Written as the language of this browser has it ({locale}). Choose another in the browser&rsquo;s
          settings; times are always UTC.
        </p>
      </Card>
    </div>
  );
}
