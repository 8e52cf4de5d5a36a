import { LIFE_TOPICS, OFTEN_DONE } from "../../features/items";
import { setPreferences, usePreferences } from "../../features/preferences";
import { Box, Press, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Card";

/** The usual errands and the turns of a life. */
export function Tiles() {
  return (
    <Box>
      <Section id="often-done" title="常办">
        <Box className="card tiles" role="list">
          {OFTEN_DONE.map(({ name, q, glyph }, place) => (
            <Tile
              key={q}
              id={`often-${place}`}
              name={name}
              glyph={glyph}
              onPress={() => openPage("/packages/items/search/index", { q })}
            />
          ))}
        </Box>
      </Section>
      <Section id="life-topics" title="人生大事">
        <Box className="card tiles" role="list">
          {LIFE_TOPICS.map(({ topic, name, glyph }) => (
            <Tile
              key={topic}
              id={`topic-${topic}`}
              name={name}
              glyph={glyph}
              onPress={() => openPage("/packages/items/search/index", { topic })}
            />
          ))}
        </Box>
      </Section>
    </Box>
  );
}

interface TileProps {
  id: string;
  name: string;
  glyph: string;
  onPress: () => void;
}

function Tile({ id, name, glyph, onPress }: TileProps) {
  return (
    <Box className="tile-cell" role="listitem">
      <Press id={id} role="link" className="tile" onPress={onPress}>
        <Words className="glyph" decorative>
          {glyph}
        </Words>
        <Words className="tile-name">{name}</Words>
      </Press>
    </Box>
  );
}

/** Offered once; 不用了 is remembered. */
export function ElderOffer() {
  const offered = usePreferences((preferences) => preferences.elderOffered);
  if (offered) return null;
  return (
    <Box id="elder-offer" className="card row">
      <Words className="grow">字太小？可以用长辈版。</Words>
      <Box className="wrap">
        <Button id="elder-yes" onPress={() => setPreferences({ elder: true, elderOffered: true })}>
          用长辈版
        </Button>
        <Button id="elder-no" kind="plain" onPress={() => setPreferences({ elderOffered: true })}>
          不用了
        </Button>
      </Box>
    </Box>
  );
}
