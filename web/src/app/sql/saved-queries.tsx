"use client";

import { Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";

import { asApiError } from "@/api/errors";
import { useIsAdmin } from "@/api/session";
import { useKeepQuery, useSavedQueries } from "@/api/sql";
import { AdminOnly } from "@/components/shell";
import { Button, ErrorState, Field, IconButton, useToast } from "@/components/ui";
import { useLocale } from "@/format";

const NAME = "[a-z0-9][a-z0-9_\\-]{0,59}";

/** Statements that are kept in the label's folder: open one, keep the one above, remove one. */
export function SavedQueries({
  statement,
  onOpen,
}: {
  readonly statement: string;
  readonly onOpen: (statement: string) => void;
}) {
  const locale = useLocale();
  const admin = useIsAdmin();
  const announce = useToast();
  const { data, error } = useSavedQueries();
  const { keep, remove } = useKeepQuery();
  const [name, setName] = useState("");
  const save = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate(
      { name, statement },
      {
        onSuccess: () => {
          setName("");
          announce({ word: "Kept", tone: "grew", text: `queries/${name}.sql in the label's folder` });
        },
      },
    );
  };
  const failure = error ?? keep.error ?? remove.error;
  return (
    <div className="mt-4 border-t border-line pt-3 print:hidden">
      <h2 className="mb-2 text-14 text-strong">Kept statements</h2>
      {failure && <ErrorState error={asApiError(failure)} locale={locale} />}
      {data?.queries.length === 0 && <p className="mb-3 text-14 text-quiet">None is kept yet.</p>}
      <ul className="mb-3 flex flex-col">
        {data?.queries.map((query) => (
          <li key={query.name} className="flex items-center gap-2">
            <button
              type="button"
              onClick={() => onOpen(query.statement)}
              className="min-h-11 min-w-0 flex-1 truncate rounded-8 px-2 text-left hover:bg-raised md:min-h-9"
            >
              <span className="font-mono text-12 text-strong">{query.name}</span>
              {query.title && <span className="ml-2 text-12 text-quiet">{query.title}</span>}
            </button>
            {admin && <Remove name={query.name} onRemove={() => remove.mutate(query.name)} />}
          </li>
        ))}
      </ul>
      <AdminOnly what="keep statements">
        <form onSubmit={save} className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 flex-1 basis-56">
            <Field
              label="Keep this statement as"
              hint="Small letters, digits, - and _. One of the same name is replaced."
              value={name}
              required
              pattern={NAME}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <Button type="submit" disabled={keep.isPending || !statement.trim()} className="mb-5">
            Keep
          </Button>
        </form>
      </AdminOnly>
    </div>
  );
}

/** Asks once more before it removes. */
function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const [sure, setSure] = useState(false);
  if (sure) {
    return (
      <span className="flex gap-1">
        <Button tone="danger" onClick={onRemove}>
          Remove
        </Button>
        <Button onClick={() => setSure(false)}>Keep</Button>
      </span>
    );
  }
  return (
    <IconButton label={`Remove ${name}`} onClick={() => setSure(true)}>
      <Trash2 aria-hidden size={16} />
    </IconButton>
  );
}
