export { channelWords, durationSentence, materialDetail, visitSentence } from "./guideText";
export { ItemResult } from "./ItemResult";
export { ACTION_NAMES, isLifeTopic, LIFE_TOPICS, OFTEN_DONE, topicName } from "./labels";
