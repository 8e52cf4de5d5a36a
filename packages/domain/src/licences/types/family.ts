import { fieldsOf, type LicenceType } from "../licenceType";

export const marriageCertificate: LicenceType = {
  key: "marriageCertificate",
  typeCode: "111000000000131433001",
  codeSource: "provisional",
  name: "结婚证",
  holderKind: "person",
  sensitive: true,
  validity: "unlimited",
  fields: fieldsOf(
    ["name", "持证人", "name"],
    ["certificateNumber", "结婚证字号", "number"],
    ["registeredOn", "登记日期"],
    ["residentIdNumber", "身份证件号", "idNumber", "sensitive"],
    ["spouseName", "配偶姓名", "name", "sensitive"],
    ["spouseIdNumber", "配偶身份证件号", "idNumber", "sensitive"],
    ["registrationAuthority", "登记机关"],
  ),
  surface: [
    ["name"],
    ["certificateNumber"],
    ["registeredOn"],
    ["residentIdNumber"],
    ["spouseName"],
    ["spouseIdNumber"],
    ["registrationAuthority"],
  ],
  basicFields: ["name", "residentIdNumber", "registeredOn"],
  moreFields: [
    {
      whenErrand: /婚|生育|出生|户口|落户|收养|公租房|住房/,
      fields: ["certificateNumber", "spouseName", "spouseIdNumber"],
    },
  ],
  replaces: /结婚证/,
};

export const birthCertificate: LicenceType = {
  key: "birthCertificate",
  typeCode: "11100000MB1665603B001",
  codeSource: "provisional",
  name: "出生医学证明",
  holderKind: "person",
  sensitive: true,
  validity: "unlimited",
  fields: fieldsOf(
    ["childName", "新生儿姓名", "name", "sensitive"],
    ["sex", "性别"],
    ["bornAt", "出生时间", "hidden", "sensitive"],
    ["birthPlace", "出生地点", "address", "sensitive"],
    ["certificateNumber", "出生证编号", "number"],
    ["motherName", "母亲姓名", "name"],
    ["motherIdNumber", "母亲身份证件号", "idNumber", "sensitive"],
    ["fatherName", "父亲姓名", "name", "sensitive"],
    ["fatherIdNumber", "父亲身份证件号", "idNumber", "sensitive"],
    ["issuingAuthority", "签发机构"],
  ),
  surface: [
    ["childName", "sex"],
    ["bornAt"],
    ["birthPlace"],
    ["certificateNumber"],
    ["motherName"],
    ["motherIdNumber"],
    ["fatherName"],
    ["fatherIdNumber"],
    ["issuingAuthority"],
  ],
  basicFields: ["childName", "sex", "bornAt", "certificateNumber", "motherName"],
  moreFields: [
    {
      whenErrand: /户口|落户|出生|收养|入学/,
      fields: ["motherIdNumber", "fatherName", "fatherIdNumber", "birthPlace"],
    },
  ],
  replaces: /出生(医学)?证(明)?/,
};
