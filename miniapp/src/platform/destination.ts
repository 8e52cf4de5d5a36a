/** Where to go. GCJ-02 degrees, as the API gives them. */
export interface Destination {
  name: string;
  address: string;
  point: { longitude: number; latitude: number };
}

export interface MapLink {
  id: string;
  name: string;
  href: string;
}

/** Links that map apps publish for "go there from here". All three take GCJ-02. */
export function mapUris({ name, address, point }: Destination): MapLink[] {
  const lngLat = `${point.longitude},${point.latitude}`;
  const latLng = `${point.latitude},${point.longitude}`;
  const [nameText, addressText] = [encodeURIComponent(name), encodeURIComponent(address)];
  return [
    {
      id: "amap",
      name: "高德地图",
      href: `https://uri.amap.com/navigation?to=${lngLat},${nameText}&mode=walk&coordinate=gaode&callnative=1`,
    },
    {
      id: "tencent",
      name: "腾讯地图",
      href: `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${nameText}&tocoord=${latLng}`,
    },
    {
      id: "baidu",
      name: "百度地图",
      href: `https://api.map.baidu.com/marker?location=${latLng}&title=${nameText}&content=${addressText}&coord_type=gcj02&output=html`,
    },
  ];
}
