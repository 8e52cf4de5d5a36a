import { callApi, dropCredential, forgetKeptAnswers } from "../answers";

/** Signs this phone out, even when the API cannot be told: the session then ends by itself. */
export async function signOut(): Promise<void> {
  await callApi("deleteSession", {});
  dropCredential();
  forgetKeptAnswers();
}
