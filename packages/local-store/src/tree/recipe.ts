import { createHash } from "node:crypto";
import { StoreProblem } from "../storeProblem";

/** Where one machine architecture keeps its libraries and its program loader in Debian. */
export interface MachineLayout {
  architecture: "amd64" | "arm64";
  libraries: string;
  loader: string;
}

const LAYOUTS: Partial<Record<NodeJS.Architecture, MachineLayout>> = {
  x64: { architecture: "amd64", libraries: "usr/lib/x86_64-linux-gnu", loader: "usr/lib64/ld-linux-x86-64.so.2" },
  arm64: { architecture: "arm64", libraries: "usr/lib/aarch64-linux-gnu", loader: "usr/lib/ld-linux-aarch64.so.1" },
};

export const POSTGRES_HOME = "usr/lib/postgresql/18";

/** What is asked of Debian. Two machines with the same recipe hold trees that can stand in for each other. */
export const RECIPE = {
  /** Raise it when the way of unpacking changes, so that older trees are not used. */
  edition: 2,
  /** Debian testing: the first suite that carries the DocumentDB extension. */
  suite: "forky",
  /** proj-data and tzdata are only recommended by the server, which cannot do geometry or time zones without. */
  requested: ["postgresql-18", "postgresql-18-documentdb", "proj-data", "tzdata"],
  /** Name beginnings of what a server that only answers queries never loads: raster tools, perl, systemd, LLVM, locales. */
  pruned: [
    ...["libgdal", "gdal-", "libsfcgal", "perl", "libperl", "systemd", "locales", "gnupg", "gpg", "dirmngr", "debconf"],
    ...["postgresql-common", "postgresql-client-common", "ssl-cert", "adduser", "passwd", "init-system-helpers", "ucf"],
    ...["lsb-", "sensible", "netbase", "openssl", "procps", "libllvm", "fonts-", "mount", "util-linux", "dpkg", "tar"],
    ...["coreutils", "libpam-", "media-types", "sysvinit", "dbus", "libdbus", "cdebconf", "libdebconf", "krb5-locales"],
    ...["readline-common", "libc-bin", "libc-gconv", "libc-l10n", "proj-bin"],
  ],
  excluded: [
    ...["./usr/share/doc/*", "./usr/share/man/*", "./usr/share/locale/*", "./usr/share/lintian/*", "./usr/share/bug/*"],
    ...["*/bitcode/*", "*/pgxs/*", "*postgis_raster*", "*rtpostgis*", "*postgis_sfcgal*", "*postgis_topology*"],
    ...["*postgis_tiger*", "*address_standardizer*", "./usr/share/proj/*.tif", "*/gconv/*", "./usr/lib/systemd/*"],
    ...["./etc/*", "./var/*"],
  ],
  programs: ["postgres", "initdb"],
  /** Modules whose every library must be inside the tree. */
  modules: [
    "pg_cron",
    "pg_documentdb",
    "pg_documentdb_core",
    "pg_documentdb_extended_rum",
    "postgis-3",
    "vector",
    "rum",
  ],
} as const;

/** @throws StoreProblem on an architecture that Debian's DocumentDB is not built for. */
export function machineLayout(architecture: NodeJS.Architecture = process.arch): MachineLayout {
  const layout = LAYOUTS[architecture];
  if (!layout) {
    throw new StoreProblem(`The DocumentDB engine has no build for ${architecture}; set MONGODB_URI to a replica set.`);
  }
  return layout;
}

/** Names the cached tree: the same request, on the same architecture, gives the same key. */
export function recipeKey(layout: MachineLayout): string {
  const request = JSON.stringify([RECIPE, layout.architecture]);
  return createHash("sha256").update(request).digest("hex").slice(0, 16);
}
