<?php
/**
 * Runs before every PHP script of a coverage run (auto_prepend_file), in whatever process: keeps the lines of the plugin that
 * the process has run. Only a process that is killed tells nothing.
 */

declare(strict_types=1);

namespace MultisiteWebhooks\Coverage;

/** Written when it goes: PHP destroys it after all functions that code has registered for the end of the request. */
final class Collector {

	public function __construct( private readonly string $folder ) {
		\pcov\start();
	}

	/** The name is made of what was run, so that a thousand requests that run the same lines leave one file. */
	public function write(): void {
		$files = array_filter( array_map( $this->lines_run( ... ), \pcov\collect( \pcov\all ) ) );
		ksort( $files );
		$json = (string) json_encode( $files );
		$path = "{$this->folder}/{$this->kind()}-" . md5( $json ) . '.json';
		if ( [] === $files || file_exists( $path ) ) {
			return;
		}
		file_put_contents( $path, $json, LOCK_EX );
	}

	/** After a fatal error PHP destroys nothing. */
	public function write_after_fatal_error(): void {
		$fatal = E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR;
		$type  = error_get_last()['type'] ?? 0;
		if ( 0 === ( $type & $fatal ) ) {
			return;
		}
		$this->write();
	}

	public function __destruct() {
		$this->write();
	}

	/**
	 * @param array<int, int> $hits By line.
	 * @return list<int>
	 */
	private function lines_run( array $hits ): array {
		return array_keys( array_filter( $hits, static fn ( int $times ): bool => $times > 0 ) );
	}

	private function kind(): string {
		$script = $_SERVER['SCRIPT_FILENAME'] ?? '';
		return match ( true ) {
			'cli' !== PHP_SAPI => 'requests',
			is_string( $script ) && str_ends_with( $script, '/phpunit' ) => 'phpunit',
			default => 'commands',
		};
	}
}

$GLOBALS['multisite_webhooks_coverage'] = new Collector( (string) getenv( 'COVERAGE_FOLDER' ) );
register_shutdown_function( [ $GLOBALS['multisite_webhooks_coverage'], 'write_after_fatal_error' ] );
