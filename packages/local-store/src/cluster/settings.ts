/**
 * The server's settings, given on its command line at every start, so that a data folder can be moved.
 * All of them must hold before CREATE EXTENSION runs, or the expiry of documents (TTL) silently does nothing.
 *
 * @param socketDir - folder of the server's Unix socket.
 * @param socketPort - number in the socket's file name.
 */
export function serverSettings(socketDir: string, socketPort: number): string[] {
  const settings: Record<string, string> = {
    shared_preload_libraries: "pg_cron,pg_documentdb_core,pg_documentdb",
    listen_addresses: "",
    unix_socket_directories: socketDir,
    port: String(socketPort),
    max_connections: "100",
    max_worker_processes: "16",
    jit: "off",
    // Two inserts of one key can wait for each other; a second is too long until one of them is told.
    deadlock_timeout: "100ms",
    timezone: "UTC",
    "cron.database_name": "postgres",
    // Without these two the extension's jobs would connect by TCP, which is closed.
    "cron.use_background_workers": "on",
    "documentdb.localhost_connection_string": `host=${socketDir}`,
    "cron.log_run": "off",
    "cron.log_statement": "off",
    "documentdb.useFileBasedPersistedCursors": "on",
    // The gateway closes idle cursors after ten minutes; the engine's own limit must come after that.
    "documentdb.defaultCursorExpiryTimeLimitSeconds": "900",
    "documentdb_core.enableCollation": "on",
    log_min_messages: "warning",
    // Statements and details carry residents' data; neither may reach a log.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
