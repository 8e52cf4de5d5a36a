import { useState } from "react";
import { ErrandPlaces, ItemFinder, type FoundItem } from "../../../features/staff";
import { Section } from "../../../ui/Card";
import { Page } from "../../../ui/Page";

const PLACES = 10;

/** For whoever answers the phone without an account: the caller's words, the item, the places with numbers to pass on. */
export default function DeskPage() {
  const [chosen, setChosen] = useState<FoundItem>();
  return (
    <Page title="电话咨询台">
      <ItemFinder
        id="desk"
        label="来电人要办什么事"
        placeholder="照来电人的原话写"
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosen ? (
        <Section id="desk-places" title={chosen.name}>
          <ErrandPlaces id="desk" taskCode={chosen.taskCode} limit={PLACES} />
        </Section>
      ) : null}
    </Page>
  );
}
