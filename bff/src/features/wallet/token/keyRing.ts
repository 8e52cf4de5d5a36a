import type { StoredSigningKey } from "../model/signingKeys";
import { KEY_PERIOD_MS, KEY_RELOAD_MS } from "../rules/times";
import type { Algorithm, AlgorithmName } from "./algorithms";
import { endKeys, keysAt, makeKey, openKey, type KeyStoreParts } from "./keyStore";
import { testAlgorithm } from "./selfTest";
import type { SigningKey } from "./token";

/** Of an unknown key id: one that another process made a moment ago is found, a made-up one costs little. */
const LOOK_AGAIN_MS = 1_000;

/** The keys that sign codes: shared by all processes through the store, each private key sealed there. */
export class KeyRing {
  private readonly algorithm: Algorithm;
  private readonly opened = new Map<string, SigningKey>();
  private known: StoredSigningKey[] = [];
  private loadedAt = -Infinity;

  /** @throws Error when the algorithm does not compute what its standard says. */
  constructor(
    private readonly parts: KeyStoreParts,
    algorithm: AlgorithmName,
  ) {
    this.algorithm = testAlgorithm(algorithm);
  }

  /** The key that signs now; made when its period has none. */
  async signing(now: Date): Promise<SigningKey> {
    const found = (await this.trustList(now)).find((key) => this.signs(key, now));
    if (found !== undefined) return this.open(found);
    const start = Math.floor(now.getTime() / KEY_PERIOD_MS) * KEY_PERIOD_MS;
    await makeKey(this.parts, this.algorithm, {
      period: `${this.algorithm.name}/${start}`,
      signsFrom: new Date(start),
      signsUntil: new Date(start + KEY_PERIOD_MS),
    });
    const made = await this.presentKey(now);
    // The period's own key was ended by hand and nothing follows it: the rest of the period gets another.
    return made === undefined ? this.rollOver(now) : this.open(made);
  }

  /** Ends the present key's signing and makes another. Codes that it has signed hold to their end. */
  async rollOver(now: Date): Promise<SigningKey> {
    await this.reload(now);
    const present = this.known.filter((key) => this.signs(key, now)).map(({ _id }) => _id);
    await endKeys(this.parts, present, now);
    await makeKey(this.parts, this.algorithm, {
      period: `${this.algorithm.name}/${now.toISOString()}`,
      signsFrom: now,
      signsUntil: new Date(Math.ceil((now.getTime() + 1) / KEY_PERIOD_MS) * KEY_PERIOD_MS),
    });
    const made = await this.presentKey(now);
    if (made === undefined) throw new Error("no signing key after a rollover");
    return this.open(made);
  }

  /** The key of an id, while what it signed may still hold. */
  async verifying(keyId: string, now: Date): Promise<StoredSigningKey | null> {
    const find = async () => (await this.trustList(now)).find(({ _id }) => _id === keyId) ?? null;
    const found = await find();
    if (found !== null || performance.now() - this.loadedAt < LOOK_AGAIN_MS) return found;
    await this.reload(now);
    return find();
  }

  /** Keys whose codes hold now, newest first. */
  async trustList(now: Date): Promise<StoredSigningKey[]> {
    if (performance.now() - this.loadedAt > KEY_RELOAD_MS) await this.reload(now);
    return this.known.filter(({ verifiesUntil }) => verifiesUntil > now);
  }

  private async presentKey(now: Date): Promise<StoredSigningKey | undefined> {
    await this.reload(now);
    return this.known.find((key) => this.signs(key, now));
  }

  private async reload(now: Date): Promise<void> {
    this.known = await keysAt(this.parts, now);
    this.loadedAt = performance.now();
  }

  private signs({ algorithm, signsFrom, signsUntil }: StoredSigningKey, now: Date): boolean {
    return algorithm === this.algorithm.name && signsFrom <= now && now < signsUntil;
  }

  private async open(stored: StoredSigningKey): Promise<SigningKey> {
    const ready = this.opened.get(stored._id) ?? (await openKey(this.parts, stored));
    this.opened.set(stored._id, ready);
    return ready;
  }
}
