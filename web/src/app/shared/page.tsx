"use client";

import { useEffect, useMemo, useState } from "react";

import { asApiError } from "@/api/errors";
import { ARTIST, type Session, useEnterShared, useSession } from "@/api/session";
import { Report, type ReportOf } from "@/components/report";
import { useFilters } from "@/components/shell";
import { Door } from "@/components/shell/door";
import { forgetSecret, useSecret } from "@/components/shell/secret";
import { Button, ErrorState, LinkButton, Skeleton } from "@/components/ui";
import { useLocale } from "@/format";

import { SharedHead } from "./shared-head";

/** What a label shares with an act: its report, for whoever has the link. */
export default function Shared() {
  const locale = useLocale();
  const secret = useSecret();
  const { data: session, error, refetch } = useSession();
  const [left, setLeft] = useState(false);
  if (error) {
    return (
      <Door title="Shared figures">
        <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />
      </Door>
    );
  }
  if (!session || secret === null) {
    return (
      <Door title="Shared figures">
        <Skeleton className="h-24 w-full" />
      </Door>
    );
  }
  const other = session.role !== null && session.role !== ARTIST;
  if (other && !(secret !== "" && left)) {
    return <LoggedIn session={session} link={secret !== ""} onLeave={() => setLeft(true)} />;
  }
  if (secret !== "") {
    return <Entering secret={secret} />;
  }
  return session.role === ARTIST ? <Opened session={session} /> : <Ended />;
}

function Opened({ session }: { readonly session: Session }) {
  const { asked } = useFilters();
  const { act, with_money: money } = session;
  const { first, last } = asked;
  const of = useMemo(
    (): ReportOf => ({
      asked: { first, last, artist: act, store: null, currency: null },
      money: money === true,
      compare: true,
      shared: true,
    }),
    [first, last, act, money],
  );
  return (
    <>
      <SharedHead expires={session.expires} />
      <Report of={of} />
    </>
  );
}

/** The secret opens the door once, and is then taken out of the address. */
function Entering({ secret }: { readonly secret: string }) {
  const locale = useLocale();
  const { mutate, error } = useEnterShared();
  useEffect(() => {
    mutate(secret, { onSuccess: forgetSecret });
  }, [mutate, secret]);
  if (!error) {
    return (
      <Door title="Shared figures">
        <p role="status">One moment; the figures open.</p>
      </Door>
    );
  }
  const failure = asApiError(error);
  const again = () => mutate(secret, { onSuccess: forgetSecret });
  return (
    <Door title="This link does not open">
      <ErrorState error={failure} locale={locale} onRetry={failure.status === 401 ? undefined : again} />
      <AskTheLabel />
    </Door>
  );
}

function Ended() {
  return (
    <Door title="No figures are open here">
      <p>
        Open the whole link that your label has sent you, with everything behind the # sign. If you have done
        that before and it no longer opens, its time is over or the label has taken it back.
      </p>
      <AskTheLabel />
    </Door>
  );
}

function AskTheLabel() {
  return (
    <p className="text-14 text-quiet">
      Only the label that sent it can make a new one: ask the person you had it from. There is no password to
      this page.
    </p>
  );
}

/** Somebody of the label: the artist's session would take the place of theirs. */
function LoggedIn({
  session,
  link,
  onLeave,
}: {
  readonly session: Session;
  readonly link: boolean;
  readonly onLeave: () => void;
}) {
  return (
    <Door title="This page is for artists">
      <p>
        You are logged in as {session.name ?? session.role}. What an act&rsquo;s link shows, its report shows
        you as well.
      </p>
      {link && (
        <p className="text-14 text-quiet">
          To see exactly what the artist sees, open the link in a private window; in this one it takes the
          place of your login.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/" tone="act">
          Back to the dashboard
        </LinkButton>
        {link && <Button onClick={onLeave}>Open it here</Button>}
      </div>
    </Door>
  );
}
