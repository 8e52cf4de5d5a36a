import { agreeText, fieldText } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { SwitchRow } from "../../../ui/choices";
import type { Asking } from "./Consent";

/** All fields on one page, a switch each. */
export function AskedAtOnce({ request, chosen, onChoose, busy, onAgree, onRefuse }: Asking) {
  const { fields } = request;
  return (
    <Box>
      {fields.length === 0 ? (
        <Words className="block">对方只想知道您有没有这张证照、有没有效，不看里面的内容。</Words>
      ) : (
        <Section id="asked-fields" title="给看哪几项？">
          <Box className="card card-list" role="list" label="对方想看的项目">
            {fields.map((field) => (
              <Box key={field.name} className="list-row" role="listitem">
                <SwitchRow
                  id={`asked-${field.name}`}
                  label={fieldText(field)}
                  on={chosen.includes(field.name)}
                  onToggle={(isOn) => onChoose(field.name, isOn)}
                />
              </Box>
            ))}
          </Box>
          <Words className="block t-small t-2 ask-note">
            打开的才给看。有没有这张证照、有没有效，同意后对方会知道。
          </Words>
        </Section>
      )}
      <Box className="section stack">
        <Button id="agree" kind="main" wide disabled={busy} onPress={onAgree}>
          {busy ? "正在提交…" : agreeText(fields, chosen)}
        </Button>
        <Button id="refuse" wide disabled={busy} onPress={onRefuse}>
          拒绝
        </Button>
      </Box>
    </Box>
  );
}
