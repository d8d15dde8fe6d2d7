"use client";

import { type FormEvent, useState, useSyncExternalStore } from "react";

import { asApiError } from "@/api/errors";
import { useLogIn, useSession } from "@/api/session";
import { Door } from "@/components/shell/door";
import { Button, ErrorState, Field } from "@/components/ui";
import { useLocale } from "@/format";

import { pathAfterLogin } from "./next";

export default function Login() {
  const locale = useLocale();
  const { data: session } = useSession();
  const next = useSyncExternalStore(
    never,
    () => pathAfterLogin(window.location.search),
    () => "/",
  );
  const logIn = useLogIn(next);
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    logIn.mutate({ name, password });
  };
  if (session?.new || session?.sample) {
    return (
      <Door title="The way in is a link">
        <p>
          {session.sample
            ? "The sample label needs no password. Open the link that the server printed where it was started."
            : "Nobody has a password yet. Open the link that the server printed where it was started; it works once, for 15 minutes."}
        </p>
        <p className="text-14 text-quiet">
          If it is gone, end the server with Ctrl-C and start <code>bedrot serve</code> again.
        </p>
      </Door>
    );
  }
  return (
    <Door title="Log in">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label="Name"
          autoComplete="username"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {logIn.isError && <ErrorState error={asApiError(logIn.error)} locale={locale} />}
        <Button type="submit" tone="act" disabled={logIn.isPending}>
          Log in
        </Button>
      </form>
    </Door>
  );
}

function never() {
  return () => undefined;
}
