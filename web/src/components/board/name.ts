const LONGEST = 40;
const ROOM_FOR_A_NUMBER = 3;

/** Names that Windows keeps for itself. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of the file for a board of that title, unlike those that are taken: `Monday, März` is `monday-marz`. */
export function nameFor(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST - ROOM_FOR_A_NUMBER)
    .replace(/^-+|-+$/g, "");
  const name = plain === "" || DEVICES.test(plain) ? `board${plain && `-${plain}`}` : plain;
  if (!taken.includes(name)) {
    return name;
  }
  let number = 2;
  while (taken.includes(`${name}-${number}`)) {
    number += 1;
  }
  return `${name}-${number}`;
}
