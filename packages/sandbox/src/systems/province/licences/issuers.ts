/** Who issues in the sandbox. The credit codes are well-formed and belong to nobody. */
export const ISSUERS = {
  police: { name: "西安市公安局雁塔分局", code: "11610113013339561J" },
  civilAffairs: { name: "西安市雁塔区民政局", code: "11610113MB29001232" },
  humanResources: { name: "西安市人力资源和社会保障局", code: "11610000016000123G" },
  hospital: { name: "西安市雁塔区妇幼保健院", code: "12610113435201234Y" },
  disabledFederation: { name: "西安市雁塔区残疾人联合会", code: "11610113MB29001232" },
  marketRegulator: { name: "西安市雁塔区行政审批服务局", code: "11610113013339561J" },
} as const;
export type Issuer = keyof typeof ISSUERS;
