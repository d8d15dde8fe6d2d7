/** The page to show after the login: a path of these pages, whatever the address says. */
export function pathAfterLogin(search: string): string {
  const wanted = new URLSearchParams(search).get("next") ?? "/";
  // "//elsewhere" and "/\elsewhere" lead away from here
  return /^\/(?![/\\])/.test(wanted) && !wanted.startsWith("/login") ? wanted : "/";
}
