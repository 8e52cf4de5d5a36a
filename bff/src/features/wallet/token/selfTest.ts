import { ALGORITHMS, type Algorithm, type AlgorithmName } from "./algorithms";

interface Vector {
  message: string;
  publicKey: string;
  signature: string;
}

/** Signatures that others have published. A library that does not accept them computes something else. */
const VECTORS: Readonly<Record<AlgorithmName, Vector>> = {
  /** RFC 6979, A.2.5: P-256, SHA-256, "sample". */
  ES256: {
    message: "sample",
    publicKey:
      "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299",
    signature:
      "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
  },
  /** GB/T 32918.5-2017, A.2: "message digest", user id 1234567812345678. */
  SM2: {
    message: "message digest",
    publicKey:
      "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
    signature:
      "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
  },
};

/**
 * Run before the first token is signed: a library that was updated, or a platform that computes plain ECDSA on the SM2
 * curve, must not go unnoticed.
 *
 * @throws Error when the fixed vector is refused, an altered one is accepted, or a fresh signature does not verify.
 */
export function testAlgorithm(name: AlgorithmName): Algorithm {
  const algorithm = ALGORITHMS.find((one) => one.name === name);
  if (algorithm === undefined) throw new Error(`no signature algorithm ${name}`);
  const { message, publicKey, signature } = VECTORS[name];
  const bytes = Buffer.from(message, "utf8");
  const vector = Buffer.from(signature, "hex");
  const altered = Buffer.concat([bytes, Buffer.of(0)]);
  const accepts = algorithm.verify(bytes, vector, publicKey) && !algorithm.verify(altered, vector, publicKey);
  const pair = algorithm.generate();
  const own = algorithm.sign(bytes, pair);
  const signs = own.length === 64 && algorithm.isCanonical(own) && algorithm.verify(bytes, own, pair.publicKey);
  if (!accepts || !signs) throw new Error(`${name} does not compute what its standard says`);
  return algorithm;
}
