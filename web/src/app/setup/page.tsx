"use client";

import { type FormEvent, useEffect, useState } from "react";

import { asApiError } from "@/api/errors";
import { useAccept, useEnter, useSession } from "@/api/session";
import { Door } from "@/components/shell/door";
import { useSecret } from "@/components/shell/secret";
import { Button, ErrorState, Field, Skeleton } from "@/components/ui";
import { useLocale } from "@/format";

export default function Setup() {
  const { data: session, error, refetch } = useSession();
  const locale = useLocale();
  const secret = useSecret();
  if (error) {
    return (
      <Door title="Welcome">
        <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />
      </Door>
    );
  }
  if (!session || secret === null) {
    return (
      <Door title="Welcome">
        <Skeleton className="h-40 w-full" />
      </Door>
    );
  }
  if (secret === "") {
    return (
      <Door title="This link is not complete">
        <p>Open the whole link that you were given, with everything behind the # sign.</p>
      </Door>
    );
  }
  return session.sample ? <EnterSample secret={secret} /> : <ChooseName secret={secret} />;
}

/** The sample label asks nobody for a name. */
function EnterSample({ secret }: { readonly secret: string }) {
  const locale = useLocale();
  const { mutate, isError, error } = useEnter();
  useEffect(() => mutate(secret), [mutate, secret]);
  return (
    <Door title="The sample label">
      {isError ? (
        <ErrorState error={asApiError(error)} locale={locale} />
      ) : (
        <p role="status">One moment; the dashboard opens.</p>
      )}
    </Door>
  );
}

function ChooseName({ secret }: { readonly secret: string }) {
  const locale = useLocale();
  const accept = useAccept();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate({ secret, name, password });
  };
  return (
    <Door title="Choose a name and a password">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label="Name"
          hint="What the others of the label know you by."
          autoComplete="username"
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label="Password"
          hint="12 characters or more. A sentence that you remember is a good one."
          type="password"
          autoComplete="new-password"
          required
          maxLength={256}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {accept.isError && <ErrorState error={asApiError(accept.error)} locale={locale} />}
        <Button type="submit" tone="act" disabled={accept.isPending}>
          Open the dashboard
        </Button>
      </form>
    </Door>
  );
}
