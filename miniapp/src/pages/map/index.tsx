import { Page } from "../../ui/Page";

export default function MapPage() {
  return <Page title="办事点地图" tab="map">{null}</Page>;
}
