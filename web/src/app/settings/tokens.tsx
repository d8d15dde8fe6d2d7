"use client";

import { type FormEvent, useState } from "react";

import { asApiError } from "@/api/errors";
import { type Token, useChangeTokens, useTokens } from "@/api/people";
import { useIsAdmin } from "@/api/session";
import { AdminOnly } from "@/components/shell";
import { Button, Card, CardTitle, EmptyState, ErrorState, Field, Loaded } from "@/components/ui";
import { formatMoment, useLocale } from "@/format";

import { RemoveButton } from "./remove-button";
import { ShownOnce } from "./shown-once";

/** The programs that may read; a token is shown once, when it is made. */
export function Tokens() {
  const locale = useLocale();
  const admin = useIsAdmin();
  const answer = useTokens();
  const { make, remove } = useChangeTokens();
  const failure = make.error ?? remove.error;
  return (
    <div className="flex flex-col gap-6">
      {failure && <ErrorState error={asApiError(failure)} locale={locale} />}
      {make.data && (
        <ShownOnce
          title={`The token for ${make.data.name}`}
          secret={make.data.secret}
          onClose={() => make.reset()}
        >
          It is shown only now and kept nowhere. The program sends it as{" "}
          <code>Authorization: Bearer &lt;token&gt;</code>; it can read, and change nothing.
        </ShownOnce>
      )}
      <Card label="Tokens">
        <CardTitle>Programs that may read</CardTitle>
        <Loaded of={answer} rows={3}>
          {(tokens) =>
            tokens.length === 0 ? (
              <EmptyState title="Programs with a way in of their own">
                A spreadsheet, a notebook or a script reads the same figures through the interface, with a
                token instead of a password.
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {tokens.map((token) => (
                  <TokenLine
                    key={token.name}
                    token={token}
                    editable={admin}
                    busy={remove.isPending}
                    onRemove={() => remove.mutate(token.name)}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
      <Card label="Make a token">
        <CardTitle>Make a token</CardTitle>
        <AdminOnly what="make tokens">
          <MakeToken busy={make.isPending} onMake={(name) => make.mutate(name)} />
        </AdminOnly>
      </Card>
    </div>
  );
}

function MakeToken({ busy, onMake }: { readonly busy: boolean; readonly onMake: (name: string) => void }) {
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMake(name.trim());
    setName("");
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-start gap-2">
      <div className="min-w-0 flex-1 basis-56">
        <Field
          label="Name of the program"
          hint="Such as: monthly report"
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <Button tone="act" type="submit" disabled={busy || !name.trim()} className="mt-6">
        Make a token
      </Button>
    </form>
  );
}

function TokenLine({
  token,
  editable,
  busy,
  onRemove,
}: {
  readonly token: Token;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onRemove: () => void;
}) {
  const locale = useLocale();
  const used = token.used ? `last used ${formatMoment(token.used, locale)}` : "not used yet";
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="font-semibold break-words text-strong">{token.name}</p>
        <p className="text-12 text-quiet">
          made by {token.made_by}, {formatMoment(token.since, locale)} · {used}
        </p>
      </div>
      {editable && (
        <div className="flex gap-2 print:hidden">
          <RemoveButton what={token.name} busy={busy} onRemove={onRemove} />
        </div>
      )}
    </li>
  );
}
