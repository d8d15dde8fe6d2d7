"use client";

import { CircleUser, LogOut } from "lucide-react";

import { useLogOut, useSession } from "@/api/session";
import { Popover } from "@/components/ui/popover";

/** Who is logged in, and the way out. */
export function AccountMenu() {
  const { data: session } = useSession();
  const logOut = useLogOut();
  if (!session?.name) {
    return null;
  }
  return (
    <Popover
      label={`Account of ${session.name}`}
      align="end"
      button={<CircleUser aria-hidden size={20} />}
      buttonClassName="touch inline-flex items-center justify-center rounded-8 text-quiet hover:bg-raised hover:text-strong"
      panelClassName="w-56 p-1"
    >
      <p className="border-b border-line p-2">
        <span className="block truncate font-semibold text-strong">{session.name}</span>
        <span className="text-12 text-quiet">{session.role}</span>
      </p>
      <button
        type="button"
        disabled={logOut.isPending}
        onClick={() => logOut.mutate()}
        className="touch mt-1 flex w-full items-center gap-3 rounded-8 px-2 text-strong hover:bg-raised md:min-h-9"
      >
        <LogOut aria-hidden size={16} /> Log out
      </button>
    </Popover>
  );
}
