"use client";

import { type FormEvent, useState } from "react";

import { asApiError } from "@/api/errors";
import { isOpen, useReadAgain, useRun } from "@/api/runs";
import { AdminOnly, outcome, stepWords } from "@/components/shell";
import { Button, ErrorState, LinkButton } from "@/components/ui";
import { useLocale } from "@/format";

import { AccountField } from "./account-field";

/** Of a file that was set aside because it does not say whose it is: asks for the account, and has it read again. */
export function SayWhose({ delivery, name }: { readonly delivery: string; readonly name: string }) {
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  const account = typed.trim();
  const again = useReadAgain(delivery);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    again.mutate(account);
  };
  if (again.isSuccess) {
    return <ReadAgain run={again.data.id} account={again.variables} />;
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-14 text-body">
        It does not say whose figures it holds. Name the account, and it is read.
      </p>
      <AdminOnly what="say whose a file is">
        {again.isError && <ErrorState error={asApiError(again.error)} locale={locale} />}
        <form
          aria-label={`Whose ${name} is`}
          onSubmit={submit}
          className="flex flex-wrap items-end gap-2 print:hidden"
        >
          <div className="max-w-xs min-w-0 flex-1 basis-48">
            <AccountField label="Account" value={typed} onChange={setTyped} />
          </div>
          <Button type="submit" disabled={account === "" || again.isPending}>
            Read it again
          </Button>
        </form>
      </AdminOnly>
    </div>
  );
}

function ReadAgain({ run: id, account }: { readonly run: string; readonly account: string }) {
  const locale = useLocale();
  const { run } = useRun(id);
  const how = run && !isOpen(run) ? outcome(run, locale) : run ? stepWords(run) : "Waiting";
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p role="status" className="min-w-0 text-14 break-words text-body">
        Read again as a file of {account}: {how}
      </p>
      <LinkButton href={`/data/runs/?run=${id}`}>See what becomes of it</LinkButton>
    </div>
  );
}
