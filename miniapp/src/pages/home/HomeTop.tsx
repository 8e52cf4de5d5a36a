import { setPreferences, usePreferences } from "../../features/preferences";
import { Box, Heading, Press, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";

/** The name, the switch to the elder version, and the question. */
export function HomeTop() {
  const elder = usePreferences((preferences) => preferences.elder);
  return (
    <Box className="hero">
      <Box className="page-inner">
        <Box className="row">
          <Heading level={1} className="grow">
            雁塔掌上办
          </Heading>
          <Press
            id="elder-switch"
            role="switch"
            checked={elder}
            label="长辈版"
            className="hero-switch"
            onPress={() => setPreferences({ elder: !elder, elderOffered: true })}
          >
            {elder ? "回标准版" : "长辈版"}
          </Press>
        </Box>
        <Press
          id="search-entry"
          role="link"
          label="找事项：想办什么事"
          className="hero-search"
          onPress={() => openPage("/packages/items/search/index", {})}
        >
          <Words className="search-shape" decorative />
          <Words className="grow">想办什么事？</Words>
        </Press>
      </Box>
    </Box>
  );
}
