/** Pages that let people in. Nobody is logged in there yet, or need be. */
const DOORS = ["/login", "/setup", "/shared"];

/** Pages that stand alone: nothing around them, and what they show does not change while it is read. */
const ALONE = [...DOORS, "/report"];

export function isDoor(path: string): boolean {
  return DOORS.some((page) => isBelow(path, page));
}

export function isAlone(path: string): boolean {
  return ALONE.some((page) => isBelow(path, page));
}

function isBelow(path: string, page: string): boolean {
  return path === page || path.startsWith(`${page}/`);
}
