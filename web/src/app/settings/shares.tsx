"use client";

import { Share2 } from "lucide-react";
import { type FormEvent, useState } from "react";

import { asApiError } from "@/api/errors";
import { useLabel } from "@/api/label";
import { type Share, type ShareWish, useChangeShares, useShares } from "@/api/shares";
import { AdminOnly, useFilters } from "@/components/shell";
import { Badge, Button, Card, CardTitle, Choice, EmptyState, ErrorState, Loaded } from "@/components/ui";
import { formatDay, formatMoment, useLocale } from "@/format";

import { RemoveButton } from "./remove-button";
import { ShownOnce } from "./shown-once";

const DAYS = [7, 30, 90, 365] as const;
const USUAL = 30;

/** Links with which artists see their own figures, and nothing else. */
export function Shares() {
  return (
    <AdminOnly what="share figures with artists">
      <Links />
    </AdminOnly>
  );
}

function Links() {
  const locale = useLocale();
  const answer = useShares();
  const { make, remove } = useChangeShares();
  const failure = make.error ?? remove.error;
  return (
    <div className="flex flex-col gap-6">
      {failure && <ErrorState error={asApiError(failure)} locale={locale} />}
      {make.data && (
        <ShownOnce
          title={`The link for ${make.data.artist}`}
          secret={window.location.origin + make.data.path}
          onClose={() => make.reset()}
        >
          It is shown only now. Whoever has it sees the figures of {make.data.artist}
          {make.data.with_money ? "" : ", without amounts,"} until {dayOf(make.data.expires, locale)}, and can
          change nothing. Send it to the artist only.
        </ShownOnce>
      )}
      <Card label="Make a link">
        <CardTitle>Make a link</CardTitle>
        <MakeLink busy={make.isPending} onMake={(wish) => make.mutate(wish)} />
      </Card>
      <Card label="Shared with artists">
        <CardTitle>Shared with artists</CardTitle>
        <Loaded of={answer} rows={3}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title="Artists who see their own figures">
                A link opens a page with the figures of one act, to read and to print: no login, nothing of
                other acts, nothing of the label. It ends by itself, or when you remove it.
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {rows.map((share) => (
                  <ShareLine
                    key={share.id}
                    share={share}
                    busy={remove.isPending}
                    onRemove={() => remove.mutate(share.id)}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </div>
  );
}

function MakeLink({ busy, onMake }: { readonly busy: boolean; readonly onMake: (wish: ShareWish) => void }) {
  const { data: label } = useLabel();
  const { filters } = useFilters();
  const [chosen, setChosen] = useState<string | null>(null);
  const [days, setDays] = useState<number>(USUAL);
  const [money, setMoney] = useState(true);
  const acts = label?.artists ?? [];
  const act = acts.find(({ key }) => key === (chosen ?? filters.artist))?.key ?? "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMake({ artist: act, days, with_money: money });
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <Choice label="Act" value={act} onChange={setChosen} className="sm:max-w-64">
        {act === "" && <option value="">Choose an act</option>}
        {acts.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label="For" value={String(days)} onChange={(told) => setDays(Number(told))}>
        {DAYS.map((count) => (
          <option key={count} value={count}>
            {count} days
          </option>
        ))}
      </Choice>
      <Choice label="Shows" value={money ? "money" : "plays"} onChange={(told) => setMoney(told === "money")}>
        <option value="money">Money and plays</option>
        <option value="plays">Plays only</option>
      </Choice>
      <Button tone="act" type="submit" icon={<Share2 aria-hidden size={16} />} disabled={busy || act === ""}>
        Make a link
      </Button>
    </form>
  );
}

function ShareLine({
  share,
  busy,
  onRemove,
}: {
  readonly share: Share;
  readonly busy: boolean;
  readonly onRemove: () => void;
}) {
  const locale = useLocale();
  const used = share.used ? `last opened ${formatMoment(share.used, locale)}` : "not opened yet";
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="font-semibold break-words text-strong">
          {share.artist} {!share.with_money && <Badge>plays only</Badge>}
        </p>
        <p className="text-14 text-body">until {dayOf(share.expires, locale)}</p>
        <p className="text-12 text-quiet">
          made by {share.made_by}, {formatMoment(share.since, locale)} · {used}
        </p>
      </div>
      <div className="flex flex-wrap gap-2 print:hidden">
        <RemoveButton what={`the link of ${share.artist}`} busy={busy} onRemove={onRemove} />
      </div>
    </li>
  );
}

/** The day of a moment. */
function dayOf(moment: string, locale: string): string {
  return formatDay(moment.slice(0, 10), locale);
}
