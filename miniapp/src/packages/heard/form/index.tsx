import { useRouter } from "@tarojs/taro";
import type { EnquiryKind } from "@yanta/types";
import { kindIn, KIND_WORDS, type About } from "../../../features/heard";
import { SignedIn } from "../../../features/session";
import { textParameter } from "../../../platform/router";
import { Page } from "../../../ui/Page";
import { AboutLine } from "../AboutLine";
import { aboutIn } from "../aboutIn";
import { HeardForm } from "./HeardForm";
import "../heard.scss";

/** Says something: a question, a complaint, what could not be done, help. Reads `kind`, and what it is about. */
export default function FormPage() {
  const { params } = useRouter();
  const kind: EnquiryKind = kindIn(textParameter(params.kind));
  const about: About = aboutIn(params);
  return (
    <Page title={KIND_WORDS[kind].name}>
      <AboutLine about={about} />
      <SignedIn why="登录后才能提交，答复会发给您。">
        <HeardForm kind={kind} about={about} />
      </SignedIn>
    </Page>
  );
}
