import { Box, TextField, Words } from "../../platform/elements";
import { Card } from "../../ui/Card";
import { FilterChip, SwitchRow } from "../../ui/choices";

interface DetailsProps {
  /** What can be ticked beside the chosen grade. */
  offered: readonly { tag: string; text: string }[];
  tags: readonly string[];
  comment: string;
  /** Longest comment, in characters. */
  most: number;
  onTags: (tags: readonly string[]) => void;
  onComment: (comment: string) => void;
  /** Left out where no message can come. */
  wantsReply?: boolean;
  onWantsReply?: (wants: boolean) => void;
}

/** What one may add to a grade; all of it can be left out. */
export function Details(props: DetailsProps) {
  const { offered, tags, comment, most, onTags, onComment, wantsReply, onWantsReply } = props;
  const toggle = (tag: string, on: boolean) => onTags(on ? [...tags, tag] : tags.filter((one) => one !== tag));
  return (
    <Box className="stack">
      <Box>
        <Words className="block t-strong section-note">哪些方面？（可不选，可多选）</Words>
        <Box className="wrap" role="group" label="哪些方面">
          {offered.map(({ tag, text }) => (
            <FilterChip
              key={tag}
              id={`tag-${tag}`}
              label={text}
              on={tags.includes(tag)}
              onToggle={(on) => toggle(tag, on)}
            />
          ))}
        </Box>
      </Box>
      <Box>
        <Words className="block t-strong section-note">想说的话（可不写）</Words>
        <TextField
          id="rating-comment"
          label="想说的话，可不写"
          placeholder="请不要写姓名、电话、身份证号"
          multiline
          maxLength={most}
          value={comment}
          onChange={onComment}
        />
        <Words id="rating-length" className="block t-small t-2 digits rating-note">
          {`写了${comment.length}字，最多${most}字`}
        </Words>
      </Box>
      {wantsReply === undefined || onWantsReply === undefined ? null : (
        <Card>
          <SwitchRow id="wants-reply" label="答复了发消息告诉我" on={wantsReply} onToggle={onWantsReply} />
        </Card>
      )}
    </Box>
  );
}
