export { phoneMistake, smsCodeMistake } from "./phoneRules";
export { SignedIn } from "./SignedIn";
export { finishSignIn } from "./signIn";
export { signOut } from "./signOut";
