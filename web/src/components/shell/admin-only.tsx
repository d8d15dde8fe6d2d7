"use client";

import type { ReactNode } from "react";

import { useSession } from "@/api/session";
import { LockKeyhole } from "lucide-react";

/** What only admins may do; others read why it is not there. `what`: "import files", "invite people". */
export function AdminOnly({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  const { data: session } = useSession();
  if (!session) {
    return null;
  }
  if (session.role === "admin") {
    return children;
  }
  return (
    <p className="flex items-center gap-2 text-14 text-quiet print:hidden">
      <LockKeyhole aria-hidden size={16} className="shrink-0" />
      Only an admin can {what}; your role is {session.role}.
    </p>
  );
}
