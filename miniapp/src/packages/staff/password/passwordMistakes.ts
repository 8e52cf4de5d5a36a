/** What has been typed into the form. */
export interface PasswordDraft {
  oldPassword: string;
  newPassword: string;
  repeated: string;
}

/** As the API wants it; what is easily guessed it refuses by itself. */
const LEAST = 12;

/** What is wrong with the form, by field; nothing when it can be sent. */
export function passwordMistakes({ oldPassword, newPassword, repeated }: PasswordDraft): Partial<PasswordDraft> {
  return {
    ...(oldPassword === "" ? { oldPassword: "请填现在的密码" } : {}),
    ...(newPassword.length < LEAST ? { newPassword: `新密码至少${LEAST}位` } : {}),
    ...(newPassword.length >= LEAST && repeated !== newPassword ? { repeated: "两次填的新密码不一样" } : {}),
  };
}
