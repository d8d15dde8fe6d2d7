"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";

import { asApiError } from "@/api/errors";
import { type Person, type Role, useChangePeople, useInvite, usePeople } from "@/api/people";
import { useIsAdmin, useSession } from "@/api/session";
import { AdminOnly } from "@/components/shell";
import { Badge, Button, Card, CardTitle, ErrorState, Loaded, Select } from "@/components/ui";
import { formatMoment, useLocale } from "@/format";

import { RemoveButton } from "./remove-button";
import { ShownOnce } from "./shown-once";

const ROLES: readonly { readonly id: Role; readonly title: string }[] = [
  { id: "analyst", title: "Analyst: sees everything" },
  { id: "admin", title: "Admin: changes things as well" },
];

/** Who may log in; admins invite, change roles and remove. */
export function People() {
  const locale = useLocale();
  const admin = useIsAdmin();
  const answer = usePeople();
  const invite = useInvite();
  const { give, remove } = useChangePeople();
  const failure = invite.error ?? give.error ?? remove.error;
  return (
    <div className="flex flex-col gap-6">
      {failure && <ErrorState error={asApiError(failure)} locale={locale} />}
      {invite.data && (
        <ShownOnce
          title="An invitation"
          secret={window.location.origin + invite.data.path}
          onClose={() => invite.reset()}
        >
          This link works once, for 15 minutes, and is shown only now. Give it to the one person it is for.
        </ShownOnce>
      )}
      <Card label="People">
        <CardTitle>People who may log in</CardTitle>
        <Loaded of={answer} rows={4}>
          {(people) => (
            <ul className="divide-y divide-line">
              {people.map((person) => (
                <PersonLine
                  key={person.name}
                  person={person}
                  editable={admin}
                  busy={give.isPending || remove.isPending || invite.isPending}
                  onRole={(role) => give.mutate({ name: person.name, role })}
                  onReset={() =>
                    invite.mutate({ role: person.role === "admin" ? "admin" : "analyst", name: person.name })
                  }
                  onRemove={() => remove.mutate(person.name)}
                />
              ))}
            </ul>
          )}
        </Loaded>
      </Card>
      <Card label="Invite somebody">
        <CardTitle>Invite somebody</CardTitle>
        <AdminOnly what="invite people">
          <Invite busy={invite.isPending} onInvite={(role) => invite.mutate({ role })} />
        </AdminOnly>
      </Card>
    </div>
  );
}

function Invite({ busy, onInvite }: { readonly busy: boolean; readonly onInvite: (role: Role) => void }) {
  const [role, setRole] = useState<Role>("analyst");
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Select aria-label="Role" value={role} onChange={(event) => setRole(event.target.value as Role)}>
        {ROLES.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Button
        tone="act"
        icon={<UserPlus aria-hidden size={16} />}
        disabled={busy}
        onClick={() => onInvite(role)}
      >
        Make an invitation
      </Button>
    </div>
  );
}

function PersonLine({
  person,
  editable,
  busy,
  onRole,
  onReset,
  onRemove,
}: {
  readonly person: Person;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onRole: (role: Role) => void;
  readonly onReset: () => void;
  readonly onRemove: () => void;
}) {
  const locale = useLocale();
  const { data: session } = useSession();
  const me = session?.name === person.name;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="font-semibold break-words text-strong">
          {person.name} {me && <Badge>you</Badge>}
        </p>
        <p className="text-12 text-quiet">since {formatMoment(person.since, locale)}</p>
      </div>
      {editable && !me ? (
        <div className="flex flex-wrap gap-2 print:hidden">
          <Select
            aria-label={`Role of ${person.name}`}
            value={person.role}
            disabled={busy}
            onChange={(event) => onRole(event.target.value as Role)}
          >
            <option value="analyst">analyst</option>
            <option value="admin">admin</option>
          </Select>
          <Button disabled={busy} onClick={onReset}>
            New password…
          </Button>
          <RemoveButton what={person.name} busy={busy} onRemove={onRemove} />
        </div>
      ) : (
        <span className="text-14 text-body">{person.role}</span>
      )}
    </li>
  );
}
