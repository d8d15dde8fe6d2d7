import { expect, test } from "vitest";

import { pathAfterLogin } from "./next";

test("after the login comes the page that was asked for, with its filters", () => {
  expect(pathAfterLogin("?next=%2Frevenue%2F%3Ffirst%3D2031-03")).toBe("/revenue/?first=2031-03");
});

test.each([
  "",
  "?next=",
  "?next=https%3A%2F%2Fevil.example",
  "?next=%2F%2Fevil.example",
  "?next=%2F%5Cevil.example",
  "?next=javascript%3A1",
  "?next=%2Flogin%2F",
])("an address that leads elsewhere is not followed: %s", (search) => {
  expect(pathAfterLogin(search)).toBe("/");
});
