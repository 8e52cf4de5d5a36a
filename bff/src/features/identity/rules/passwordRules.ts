/**
 * What every list of leaked passwords begins with, as far as it reaches the shortest allowed length; without digits and
 * signs at either end, which is where people add them.
 */
const COMMON = new Set([
  "password",
  "passw0rd",
  "passwordpassword",
  "qwerty",
  "qwertyuiop",
  "qwertyuiopasdfghjkl",
  "asdfghjkl",
  "zxcvbnm",
  "qazwsxedc",
  "qazwsxedcrfv",
  "letmein",
  "iloveyou",
  "welcome",
  "administrator",
  "admin",
  "adminadmin",
  "changeme",
  "changemenow",
  "rootroot",
  "woaini",
  "woainiwoaini",
  "woaizhongguo",
  "nihao",
  "yanta",
  "yantaqu",
  "xian",
  "zhangshangban",
  "zhengwufuwu",
  "right-password",
]);
/** Rows of keys and of the alphabet, along which fingers run. */
const RUNS = ["0123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];
/** So much of a password may be one run. */
const LONGEST_RUN = 7;
const FEWEST_CHARACTERS = 5;

interface Wish {
  account: string;
  oldPassword: string;
  newPassword: string;
}

/**
 * Says why a password may not be chosen. Length is the contract's; no mixture of characters is asked for, as it makes
 * passwords worse, but what attackers try first is refused (NIST SP 800-63B, 5.1.1.2).
 *
 * @returns a sentence for the field, or `null`.
 */
export function passwordRefusal({ account, oldPassword, newPassword }: Wish): string | null {
  const folded = newPassword.normalize("NFKC").toLowerCase();
  if (folded === oldPassword.normalize("NFKC").toLowerCase()) return "新密码要和原密码不同";
  if (folded.includes(account.toLowerCase())) return "密码里不要含账号";
  const bare = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (COMMON.has(folded) || COMMON.has(bare)) return "这个密码太常见，请换一个";
  if (new Set(folded).size < FEWEST_CHARACTERS) return "重复的字符太多，请换一个";
  return hasLongRun(folded) ? "连续的字符太多，请换一个" : null;
}

function hasLongRun(text: string): boolean {
  const rows = RUNS.flatMap((run) => [run, [...run].reverse().join("")]);
  for (let at = 0; at + LONGEST_RUN < text.length; at += 1) {
    const piece = text.slice(at, at + LONGEST_RUN + 1);
    if (rows.some((row) => row.includes(piece))) return true;
  }
  return false;
}
