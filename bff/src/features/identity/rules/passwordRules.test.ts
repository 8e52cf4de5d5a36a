import { describe, expect, test } from "@jest/globals";
import { passwordRefusal } from "./passwordRules";

const refusal = (newPassword: string) =>
  passwordRefusal({ account: "clerk-d001-3", oldPassword: "kf7m-2qxr-9bwd-hs4t", newPassword });

describe("a new password", () => {
  test.each([
    { says: "four words", password: "雨伞 石榴 台灯 自行车" },
    { says: "sixteen random letters", password: "qtzv-8mwd-3xkp-r6hc" },
    { says: "a sentence without a capital or a digit", password: "mywindowlooksatthewall" },
    { says: "a run of seven among others", password: "abcdefg-lamp-tree" },
  ])("may be $says", ({ password }) => expect(refusal(password)).toBeNull());

  test.each([
    { says: "the old one", password: "kf7m-2qxr-9bwd-hs4t", because: /原密码/ },
    { says: "the old one in capitals", password: "KF7M-2QXR-9BWD-HS4T", because: /原密码/ },
    { says: "the account with a year", password: "Clerk-D001-3-2026", because: /账号/ },
    { says: "a common word with digits behind", password: "password20261", because: /常见/ },
    { says: "a common word with signs around", password: "!!Qwertyuiop123", because: /常见/ },
    { says: "one key held down", password: "aaaaaaaaaaaa", because: /重复/ },
    { says: "four characters in turn", password: "ab12ab12ab12", because: /重复/ },
    { says: "digits in a row", password: "x12345678901x", because: /连续/ },
    { says: "the alphabet backwards", password: "zyxwvutsrqpon", because: /连续/ },
  ])("may not be $says", ({ password, because }) => expect(refusal(password)).toMatch(because));
});
